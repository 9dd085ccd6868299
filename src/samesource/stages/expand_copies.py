"""Relate each copy to its witness, and in small stories to every document."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.stages.align import align
from samesource.stages.each_row import each_row
from samesource.stages.has_copies import has_copies
from samesource.stages.relate import relate
from samesource.stages.relate_copy import relate_copy
from samesource.stages.row_of_relation import row_of_relation
from samesource.tables import ALIGNMENTS, RELATIONS

_BOTH = RELATIONS.schema.append(pa.field("alignment", pa.binary()))

STORY_DOCUMENTS = (
    "SELECT w.id AS id, w.witness AS witness, s.story AS story FROM witnesses w JOIN stories s ON w.witness = s.id"
)

SMALL_STORIES = "SELECT story FROM story_documents GROUP BY story HAVING COUNT(*) <= {limit}"

COPY_PAIRS = """
SELECT x.id AS a, y.id AS b FROM story_documents x JOIN story_documents y ON x.story = y.story AND x.id < y.id
JOIN small_stories small ON x.story = small.story
WHERE x.id <> x.witness OR y.id <> y.witness
"""

COPIES_APART = """
SELECT p.packed AS witness_packed, q.packed AS copy_packed
FROM witnesses w LEFT JOIN stories s ON w.witness = s.id LEFT JOIN small_stories small ON s.story = small.story
JOIN prepared p ON p.id = w.witness JOIN prepared q ON q.id = w.id
WHERE w.id <> w.witness AND small.story IS NULL
"""

ALIGNED = """
SELECT a, b, packed FROM small_alignments UNION ALL SELECT a, b, alignment AS packed FROM copies_related
"""

RELATED = """
SELECT a, b, relation, dependent, same_story, packed FROM small_relations
UNION ALL SELECT a, b, relation, dependent, same_story, packed FROM copies_related
"""


def expand_copies(engine: Engine, config: Config) -> None:
    """Make `copy_alignments` and `copy_relations`: every copy with its witness.

    In stories of up to `relate.copy_pairs_limit` documents also with all others; beyond, cost is linear in copies,
    and equal words are not aligned again for each.
    """
    if not has_copies(engine):
        for name, table in (("copy_alignments", ALIGNMENTS), ("copy_relations", RELATIONS)):
            engine.load(name, table.schema.empty_table(), table.schema)
        return
    engine.sql("story_documents", STORY_DOCUMENTS)
    engine.sql("small_stories", SMALL_STORIES.format(limit=config.relate.copy_pairs_limit))
    engine.sql("copy_pairs", COPY_PAIRS)
    align(engine, config, pairs="copy_pairs", made="small_alignments")
    relate(engine, config, alignments="small_alignments", made="small_relations")
    engine.sql("copies_apart", COPIES_APART)
    engine.map_batches(
        "copies_related", "copies_apart", each_row(functools.partial(_rows, config=config), _BOTH), _BOTH
    )
    engine.sql("copy_alignments", ALIGNED)
    engine.sql("copy_relations", RELATED)
    for scratch in ("copy_pairs", "story_documents", "small_stories", "small_alignments", "small_relations"):
        engine.drop(scratch)
    engine.drop("copies_apart")
    engine.drop("copies_related")


def _rows(row: dict[str, Any], config: Config) -> Iterator[dict[str, Any]]:
    """Align and judge a witness and one copy."""
    witness, copy = _kept(row["witness_packed"]), unpack(Prepared, row["copy_packed"])
    alignment, relation = relate_copy(witness, copy, config)
    yield {**row_of_relation(relation), "alignment": pack(alignment)}


@functools.lru_cache(maxsize=16)
def _kept(packed: bytes) -> Prepared:
    """Unpack a witness, or return it again: it has many copies."""
    return unpack(Prepared, packed)
