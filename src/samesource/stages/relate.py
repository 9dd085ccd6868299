"""Judge every aligned pair."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from samesource.config import Config, RelateConfig
from samesource.engines.base import Engine
from samesource.records.alignment import Alignment
from samesource.records.packing import unpack
from samesource.stages.each_row import each_row
from samesource.stages.judge_pair import judge_pair
from samesource.stages.row_of_relation import row_of_relation
from samesource.stages.unpack_often import unpack_often
from samesource.tables import RELATIONS

WITH_TEXTS = """
SELECT l.a AS a, l.b AS b, l.packed AS alignment, x.packed AS a_packed, y.packed AS b_packed
FROM {alignments} l JOIN prepared x ON l.a = x.id JOIN prepared y ON l.b = y.id
"""


def relate(engine: Engine, config: Config, alignments: str = "found_alignments", made: str = "found_relations") -> None:
    """Make table `made` of relations for table `alignments`; cost linear in pairs."""
    engine.sql("relating", WITH_TEXTS.format(alignments=alignments))
    kernel = each_row(functools.partial(_relation_rows, config=config.relate), RELATIONS.schema)
    engine.map_batches(made, "relating", kernel, RELATIONS.schema)
    engine.drop("relating")


def _relation_rows(row: dict[str, Any], config: RelateConfig) -> Iterator[dict[str, Any]]:
    """Judge one pair."""
    a, b = unpack_often(row["a_packed"]), unpack_often(row["b_packed"])
    relation = judge_pair(unpack(Alignment, row["alignment"]), a, b, config)
    yield row_of_relation(relation)
