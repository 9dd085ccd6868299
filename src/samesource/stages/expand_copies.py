"""Relate each copy to its witness."""

from __future__ import annotations

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.stages.align import align
from samesource.stages.relate import relate

COPY_PAIRS = """
SELECT CASE WHEN id < witness THEN id ELSE witness END AS a, CASE WHEN id < witness THEN witness ELSE id END AS b
FROM witnesses WHERE id <> witness
"""


def expand_copies(engine: Engine, config: Config) -> None:
    """Make `copy_alignments` and `copy_relations`: every copy with its witness alone; cost linear in copies."""
    engine.sql("copy_pairs", COPY_PAIRS)
    align(engine, config, pairs="copy_pairs", made="copy_alignments")
    relate(engine, config, alignments="copy_alignments", made="copy_relations")
    engine.drop("copy_pairs")
