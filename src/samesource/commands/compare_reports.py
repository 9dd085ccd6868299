"""The command `compare`."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from samesource.compare_prepared import compare_prepared
from samesource.config import Config
from samesource.config_file import load_config
from samesource.model import Comparison
from samesource.reading.read_single import read_single
from samesource.stages.prepare_document import prepare_document


def compare_reports(a: Path, b: Path, config: Path | None, *, as_json: bool) -> None:
    """Compare the reports of two files and print what was found; raise InputError where a file holds no one report."""
    chosen = load_config(config) if config else Config()
    rows = [read_single(path, name, chosen.reading) for path, name in ((a, "a"), (b, "b"))]
    first, second = (
        prepare_document(row.id, row.text, language=row.language, metadata=dataclasses.asdict(row)) for row in rows
    )
    result = compare_prepared(first, second, chosen)
    sys.stdout.write(result.to_json() if as_json else _describe(result))


def _describe(result: Comparison) -> str:
    """Say in a few lines what two texts are to each other."""
    relation = result.relation
    lines = [
        f"{relation.relation} (probability {relation.probability:.2f})",
        f"one text depends on the other or on a common source: {relation.dependent:.2f}",
        f"{len(result.passages)} passages of reuse, {len(result.links)} linked groups of sentences",
    ]
    lines += [
        f"  {passage.kind:9} a {passage.a_start}-{passage.a_end}  b {passage.b_start}-{passage.b_end}"
        for passage in result.passages
    ]
    lines.append(f"{len(result.changes)} changes from a to b")
    lines += [f"  {change.severity:8} {change.description}" for change in result.changes]
    return "\n".join(lines) + "\n"
