"""The corrections of a run."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.engines.base import Engine
from samesource.records.correction import Correction


def read_corrected(engine: Engine, kinds: Iterable[str]) -> list[Correction]:
    """Return the corrections of `kinds` whose documents are given, in order of lines; none where no file was given."""
    if not engine.exists("corrections"):
        return []
    wanted = set(kinds)
    rows = engine.fetch("corrections", ("line",)).to_pylist()
    return [Correction(**row) for row in rows if row["says"] in wanted]
