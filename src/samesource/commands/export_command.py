"""What `samesource export` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def export_command(
    source: Annotated[
        Path,
        typer.Argument(metavar="SOURCE", help="A trace.json, the folder that samesource trace wrote, or an archive."),
    ],
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="prov, tei, graphml, webannotation, csv, parquet, jsonl, passim or stemma; docs/exports.md.",
        ),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", help="File, folder or .zip to write; else stdout, where it is one text.")
    ] = None,
    story: Annotated[
        str | None,
        typer.Option("--story", metavar="ID", help="The only story wanted, by its id; an archive needs one."),
    ] = None,
    flavour: Annotated[
        str | None, typer.Option("--flavour", help="Of prov: json, xml or turtle; else by --out.")
    ] = None,
) -> None:
    """Write a trace in a standard format, for other programs to read."""
    from samesource.commands.export_trace import export_trace

    export_trace(source, form, out, story=story, flavour=flavour)
