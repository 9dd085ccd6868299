"""The command `lineage`."""

from __future__ import annotations

import sys
from pathlib import Path

from samesource.config import Config
from samesource.config_file import load_config
from samesource.encoding.encode_record import encode_record
from samesource.encoding.write_lines import write_lines
from samesource.errors import OptionError
from samesource.model import LineageGraph
from samesource.witnesses.lineage import lineage

_SHOWN = 3


def lineage_table(table: Path, config: Path | None, root: str | None, dates: str | None, *, as_json: bool) -> None:
    """Find the lineage of a table of witnesses and print it; raise OptionError for dates that are not A=1402,B=1450."""
    chosen = load_config(config) if config else Config()
    graph = lineage(table, root=root, dates=_dates(dates), config=chosen)
    told = {"schema": "samesource/lineage/1", **encode_record(graph)}
    sys.stdout.write(write_lines(told) if as_json else _describe(graph))


def _dates(given: str | None) -> dict[str, str | float]:
    """Read dates by witness."""
    found: dict[str, str | float] = {}
    for part in (given or "").split(","):
        name, mark, date = part.partition("=")
        if part.strip() and not mark:
            raise OptionError("dates are written as WITNESS=YEAR", where=part, remedy="Such as --dates A=1402,B=1450.")
        if mark:
            found[name.strip()] = date.strip()
    return found


def _describe(graph: LineageGraph) -> str:
    """Return the lineage in plain lines."""
    lines = []
    for edge in graph.edges:
        way = f"derives from, {edge.direction:.0%}" if edge.determined else "direction undetermined"
        lines.append(f"{edge.child}  <-  {edge.parent}   parent and child {edge.probability:.0%}, {way}")
        shown = [entry for entry in edge.evidence if entry.kind in ("shared-reading", "person") and entry.supports]
        lines += [f"    {entry.says}" for entry in shown[:_SHOWN]]
    for source in graph.lost:
        lines.append(f"{source.id}   a lost source of {', '.join(source.children)}, {source.probability:.0%}")
        lines += [f"    {entry.says}" for entry in source.evidence[:_SHOWN]]
    starts = ", ".join(f"{root.id} {root.probability:.0%}" for root in graph.roots[:_SHOWN])
    return "\n".join([*lines, f"may start from: {starts}"]) + "\n"
