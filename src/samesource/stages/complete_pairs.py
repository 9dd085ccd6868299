"""Align and judge the pairs with a likely story in common that the candidates left out."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.correction import Correction
from samesource.records.packing import unpack
from samesource.records.relation import Relation
from samesource.stages.align import align
from samesource.stages.correct_relation import correct_relation
from samesource.stages.each_row import each_row
from samesource.stages.leave_out_pairs import leave_out_pairs
from samesource.stages.list_lacking import list_lacking
from samesource.stages.read_corrected import read_corrected
from samesource.stages.relate import relate
from samesource.stages.row_of_relation import row_of_relation
from samesource.tables import RELATIONS

TOLD = """
SELECT a, b FROM likely_missing
UNION
SELECT t.a AS a, t.b AS b FROM told_pairs t LEFT JOIN found_relations r ON r.a = t.a AND r.b = t.b
WHERE r.a IS NULL
"""

TOGETHER = "SELECT * FROM found_{name} UNION ALL SELECT * FROM added_{name}"


def complete_pairs(engine: Engine, config: Config) -> None:
    """Make `alignments` and `paired_relations`: those found, and those that two found pairs lead to.

    Where one witness is likely (`relate.likely_story`) to tell the event of either of two, these two are compared too,
    if both are among the `relate.likely_limit` such neighbours most likely to depend on it. What a witness is compared
    with hangs on its neighbours' neighbours only. Cost: alignments, at most half the square of the limit a witness.
    """
    list_lacking(engine, config.relate)
    told = read_corrected(engine, ("derives-from",))
    leave_out_pairs(engine, config.candidates, "lacking_pairs", "likely_missing" if told else "missing_pairs")
    if told:
        _add_told(engine, told)
    align(engine, config, pairs="missing_pairs", made="added_alignments")
    relate(engine, config, alignments="added_alignments", made="added_relations")
    engine.sql("alignments", TOGETHER.format(name="alignments"))
    engine.sql("judged_relations" if told else "paired_relations", TOGETHER.format(name="relations"))
    if told:
        kernel = each_row(functools.partial(_corrected_rows, told=told), RELATIONS.schema)
        engine.map_batches("paired_relations", "judged_relations", kernel, RELATIONS.schema)
        engine.drop("judged_relations")
    for scratch in ("lacking_pairs", "missing_pairs"):
        engine.drop(scratch)


def _add_told(engine: Engine, told: list[Correction]) -> None:
    """Add the pairs that a person calls parent and child to those that lack."""
    pairs = sorted({(min(one.document, one.other), max(one.document, one.other)) for one in told})
    table = pa.table({"a": [a for a, _ in pairs], "b": [b for _, b in pairs]})
    engine.load("told_pairs", table, table.schema)
    engine.sql("missing_pairs", TOLD)
    engine.drop("likely_missing")
    engine.drop("told_pairs")


def _corrected_rows(row: dict[str, Any], told: list[Correction]) -> Iterator[dict[str, Any]]:
    """Correct one relation, where a person spoke of it."""
    own = [one for one in told if {one.document, one.other} == {row["a"], row["b"]}]
    yield row_of_relation(correct_relation(unpack(Relation, row["packed"]), own[0])) if own else row
