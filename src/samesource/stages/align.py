"""Align every candidate pair."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from samesource.config import AlignConfig, Config
from samesource.engines.base import Engine
from samesource.records.packing import pack
from samesource.stages.align_pair import align_pair
from samesource.stages.each_row import each_row
from samesource.stages.unpack_often import unpack_often
from samesource.tables import ALIGNMENTS

WITH_TEXTS = """
SELECT c.a AS a, c.b AS b, x.packed AS a_packed, y.packed AS b_packed
FROM {pairs} c JOIN prepared x ON c.a = x.id JOIN prepared y ON c.b = y.id
"""


def align(engine: Engine, config: Config, pairs: str = "candidates", made: str = "found_alignments") -> None:
    """Make table `made` of alignments for the rows (a, b) of table `pairs`; cost linear in pairs × words."""
    engine.sql("aligning", WITH_TEXTS.format(pairs=pairs))
    kernel = each_row(functools.partial(_alignment_rows, config=config.align), ALIGNMENTS.schema)
    engine.map_batches(made, "aligning", kernel, ALIGNMENTS.schema)
    engine.drop("aligning")


def _alignment_rows(row: dict[str, Any], config: AlignConfig) -> Iterator[dict[str, Any]]:
    """Align one pair."""
    alignment = align_pair(unpack_often(row["a_packed"]), unpack_often(row["b_packed"]), config)
    yield {"a": row["a"], "b": row["b"], "packed": pack(alignment)}
