"""Align and judge pairs with the stages' own kernels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from samesource.archive.clear_engine import clear_engine
from samesource.archive.judged import Judged
from samesource.archive.opened import Opened
from samesource.stages.align import align
from samesource.stages.relate import relate
from samesource.tables import PREPARED

_PAIRS = pa.schema([("a", pa.string()), ("b", pa.string())])


def judge_named(
    opened: Opened, pairs: Iterable[tuple[str, str]], prepared: list[dict[str, Any]]
) -> dict[tuple[str, str], Judged]:
    """Return, for pairs of ids, the packed alignment and the row of relations; `prepared` are the rows of all ids."""
    rows = [{"a": a, "b": b} for a, b in pairs]
    if not rows:
        return {}
    engine = opened.engine
    clear_engine(engine)
    engine.load("prepared", pa.Table.from_pylist(prepared, schema=PREPARED.schema), PREPARED.schema)
    engine.load("candidates", pa.Table.from_pylist(rows, schema=_PAIRS), _PAIRS)
    align(engine, opened.config)
    relate(engine, opened.config)
    found: dict[tuple[str, str], Judged] = {(row["a"], row["b"]): {} for row in rows}
    for row in engine.fetch("found_alignments").to_pylist():
        found[row["a"], row["b"]]["alignment"] = row["packed"]
    for row in engine.fetch("found_relations").to_pylist():
        found[row["a"], row["b"]]["relation"] = row
    return found
