"""What `samesource add` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.commands.archive_option import HERE, ArchiveOption


def add_command(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders and saved feeds; with --fetch also addresses."),
    ],
    archive: ArchiveOption = HERE,
    metadata: Annotated[Path | None, typer.Option("--metadata", help="CSV file: id, outlet, url, published, …")] = None,
    columns: Annotated[
        str | None,
        typer.Option("--columns", metavar="OURS=THEIRS,...", help="Columns of tables: text=body,outlet=site."),
    ] = None,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Open addresses (http, https), asking robots.txt, one page at a time.")
    ] = False,
    versions: Annotated[
        str, typer.Option("--versions", help="Another text under an id that is held: keep (default) or refuse.")
    ] = "keep",
    as_json: Annotated[bool, typer.Option("--json", help="Print a receipt a document as a line of JSON.")] = False,
) -> None:
    """Add reports to an archive and say which stories they have joined; what is said to be added is on disk."""
    from samesource.archive.archive import Archive
    from samesource.commands.add_reports import add_reports

    options = {"metadata": metadata, "columns": columns, "fetch": fetch or None, "versions": versions}
    with Archive(archive) as opened:
        add_reports(opened, paths, options, as_json=as_json)
