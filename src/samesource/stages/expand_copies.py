"""Relate each copy to its witness, and in small stories to every document."""

from __future__ import annotations

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.stages.align import align
from samesource.stages.relate import relate

STORY_DOCUMENTS = (
    "SELECT w.id AS id, w.witness AS witness, s.story AS story FROM witnesses w JOIN stories s ON w.witness = s.id"
)

COPY_PAIRS = """
SELECT CASE WHEN id < witness THEN id ELSE witness END AS a, CASE WHEN id < witness THEN witness ELSE id END AS b
FROM witnesses WHERE id <> witness
UNION
SELECT x.id AS a, y.id AS b FROM story_documents x JOIN story_documents y ON x.story = y.story AND x.id < y.id
JOIN (SELECT story FROM story_documents GROUP BY story HAVING COUNT(*) <= {limit}) small ON x.story = small.story
WHERE x.id <> x.witness OR y.id <> y.witness
"""


def expand_copies(engine: Engine, config: Config) -> None:
    """Make `copy_alignments` and `copy_relations`: every copy with its witness.

    In stories of up to `relate.copy_pairs_limit` documents also with all others; beyond, cost is linear in copies.
    """
    engine.sql("story_documents", STORY_DOCUMENTS)
    engine.sql("copy_pairs", COPY_PAIRS.format(limit=config.relate.copy_pairs_limit))
    align(engine, config, pairs="copy_pairs", made="copy_alignments")
    relate(engine, config, alignments="copy_alignments", made="copy_relations")
    for scratch in ("copy_pairs", "story_documents"):
        engine.drop(scratch)
