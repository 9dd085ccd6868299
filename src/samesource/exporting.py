"""Exports as one call."""

from __future__ import annotations

from pathlib import Path

from samesource.exports.write_files import write_files
from samesource.model import Trace
from samesource.render_export import render_export


def export(
    trace: Trace, form: str, out: str | Path, *, story: str | None = None, flavour: str | None = None
) -> list[Path]:
    """Write a trace, or one `story` of it, in a standard format and return the paths written.

    `form`: prov, tei, graphml, webannotation, csv, parquet, jsonl, passim or stemma; `flavour` of prov: json, xml or
    turtle, else by the ending of `out`. `out` is a file where it has an ending, a `.zip` of all files, else a folder
    (csv, parquet, tei and stemma make several files). Raise OptionError for what is unknown, InputError where a format
    needs texts that the trace does not hold.
    """
    path = Path(out)
    if form == "prov" and flavour is None:
        flavour = {".xml": "xml", ".provx": "xml", ".ttl": "turtle"}.get(path.suffix.lower())
    return write_files(render_export(trace, form, story=story, flavour=flavour), path)
