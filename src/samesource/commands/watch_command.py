"""What `samesource watch` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.commands.archive_option import HERE, ArchiveOption
from samesource.watch_config import WatchConfig

_DEFAULT = WatchConfig()


def watch_command(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="PATH|FEED...", help="Folders, files and saved feeds; with --fetch also addresses."),
    ],
    archive: ArchiveOption = HERE,
    every: Annotated[
        float, typer.Option("--every", metavar="SECONDS", min=0.1, help="Between two looks.")
    ] = _DEFAULT.every,
    once: Annotated[
        bool, typer.Option("--once", help="Look once, and again at files that may not be whole; end.")
    ] = False,
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
    """Follow folders and feeds: add what is new and say which stories it joins, until Ctrl-C."""
    from samesource.commands.watch_sources import watch_sources

    options = {"metadata": metadata, "columns": columns, "fetch": fetch or None, "versions": versions}
    watch_sources(archive, sources, options, every=every, once=once, as_json=as_json)
