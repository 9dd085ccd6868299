"""Align and judge pairs with the stages' own kernels."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from samesource.archive.clear_engine import clear_engine
from samesource.archive.opened import Opened
from samesource.archive.pack_part import pack_part
from samesource.archive.read_parts import read_parts
from samesource.stages.align import align
from samesource.stages.relate import relate
from samesource.tables import PREPARED

Pair = tuple[int, int]

_PAIRS = pa.schema([("a", pa.string()), ("b", pa.string())])

_WAITING = """
SELECT a, b FROM pairs
WHERE same_story IS NULL AND (near_a OR near_b)
  AND (a IN (SELECT value FROM json_each(?1)) OR b IN (SELECT value FROM json_each(?1)))
"""
_IDS = "SELECT id, number FROM documents WHERE number IN (SELECT value FROM json_each(?))"
_JUDGED = "UPDATE pairs SET same_story = ?, linked = ? WHERE a = ? AND b = ?"
_KEEP = "INSERT OR REPLACE INTO judged (a, b, content) VALUES (?, ?, ?)"


def judge_waiting(opened: Opened, numbers: Iterable[int]) -> None:
    """Judge the pairs of documents `numbers` that are near and have not been judged; cost linear in pairs × words.

    Alignments are kept only of pairs that link stories: of others they are made again should a story hold both.
    """
    waiting = opened.connection.execute(_WAITING, (json.dumps(sorted(set(numbers))),)).fetchall()
    config = opened.config.relate
    least = int(config.same_story / 2 * 1_000_000), round(config.likely_story * 1_000_000)
    for (a, b), judged in judge_pairs(opened, waiting).items():
        same, dependent = judged["relation"]["same_story"], judged["relation"]["dependent"]
        linked = same >= min(least) or dependent >= least[0]
        opened.connection.execute(_JUDGED, (same, int(linked), a, b))
        if linked:
            keep_judged(opened, (a, b), judged)


def judge_pairs(opened: Opened, pairs: Iterable[Pair]) -> dict[Pair, dict[str, Any]]:
    """Return the row of each pair of numbers in the tables of alignments (packed alone) and of relations."""
    listed = sorted(set(pairs))
    if not listed:
        return {}
    numbers = sorted({number for pair in listed for number in pair})
    number = dict(opened.connection.execute(_IDS, (json.dumps(numbers),)))
    name = {held: told for told, held in number.items()}
    engine = opened.engine
    clear_engine(engine)
    prepared = read_parts(opened.connection, numbers, "prepared")
    engine.load("prepared", pa.Table.from_pylist(prepared, schema=PREPARED.schema), PREPARED.schema)
    rows = pa.Table.from_pylist([{"a": name[a], "b": name[b]} for a, b in listed], schema=_PAIRS)
    engine.load("candidates", rows, _PAIRS)
    align(engine, opened.config)
    relate(engine, opened.config)
    found: dict[Pair, dict[str, Any]] = {pair: {} for pair in listed}
    for row in engine.fetch("found_alignments").to_pylist():
        found[number[row["a"]], number[row["b"]]]["alignment"] = row["packed"]
    for row in engine.fetch("found_relations").to_pylist():
        found[number[row["a"]], number[row["b"]]]["relation"] = row
    return found


def keep_judged(opened: Opened, pair: Pair, judged: dict[str, Any]) -> None:
    """Write down how a pair corresponds and what it is, to be read when its story is traced again."""
    opened.connection.execute(_KEEP, (*pair, pack_part(judged)))
