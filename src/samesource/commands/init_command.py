"""What `samesource init` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.commands.config_option import ConfigOption


def init_command(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder for the archive.")],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Reports to begin with: what they repeat is learnt from them."),
    ] = None,
    depth: Annotated[
        str | None, typer.Option("--depth", help="duplicates, passages or rewrites (default); stays fixed.")
    ] = None,
    metadata: Annotated[Path | None, typer.Option("--metadata", help="CSV file: id, outlet, url, published, …")] = None,
    columns: Annotated[
        str | None,
        typer.Option("--columns", metavar="OURS=THEIRS,...", help="Columns of tables: text=body,outlet=site."),
    ] = None,
    config: ConfigOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a receipt a document as a line of JSON.")] = False,
) -> None:
    """Make an archive that grows; its options, and what its first reports repeat, hold until it is compacted."""
    from samesource.archive.archive import Archive
    from samesource.commands.add_reports import add_reports
    from samesource.config import Config
    from samesource.config_file import load_config

    chosen = load_config(config) if config else Config()
    made = Archive.create(directory, paths or None, metadata=metadata, columns=columns, depth=depth, config=chosen)
    with made as archive:
        if paths:
            add_reports(archive, paths, {"metadata": metadata, "columns": columns}, as_json=as_json)
        else:
            typer.echo(f"An empty archive is in {directory}. Add to it: samesource add PATH... --archive {directory}")
