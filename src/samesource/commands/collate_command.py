"""What `samesource collate` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.commands.config_option import ConfigOption


def collate_command(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", help="Reports, or one trace.json with texts, TEI apparatus or CollateX JSON to convert."
        ),
    ],
    form: Annotated[
        str | None, typer.Option("--format", help="tei, collatex, csv (default), html or json; else by --out.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="File to write; else stdout.")] = None,
    family: Annotated[
        str | None, typer.Option("--family", metavar="ID", help="Family of the trace.json; default the largest.")
    ] = None,
    config: ConfigOption = None,
) -> None:
    """Lay reports side by side: every sentence in all of them, every place where they differ, and how gravely."""
    from samesource.commands.collate_reports import collate_reports

    collate_reports(paths, form, out, family, config)
