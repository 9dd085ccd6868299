"""Judge dependence again in the light of the lineages."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from samesource.config import Config, LineageConfig
from samesource.engines.base import Engine
from samesource.records.lineage import Lineage
from samesource.records.packing import unpack
from samesource.records.relation import Relation
from samesource.stages.each_row import each_row
from samesource.stages.refine_relations import refine_relations
from samesource.stages.row_of_relation import row_of_relation
from samesource.tables import RELATIONS

STORY_LINEAGES = "SELECT story, array_agg(packed) AS lineages FROM lineages GROUP BY story"

INSIDE = """
SELECT x.story AS story, array_agg(r.packed) AS relations
FROM relations r JOIN stories x ON r.a = x.id JOIN stories y ON r.b = y.id
WHERE x.story = y.story GROUP BY x.story
"""

REFINING = """
SELECT i.relations AS relations, l.lineages AS lineages
FROM inside_relations i JOIN story_lineages l ON i.story = l.story
"""

TOGETHER = """
SELECT * FROM inside_refined
UNION ALL
SELECT r.* FROM relations r JOIN stories x ON r.a = x.id JOIN stories y ON r.b = y.id WHERE x.story <> y.story
"""


def refine(engine: Engine, config: Config) -> None:
    """Make `refined_relations` from relations and lineages; cost a story: pairs × samples."""
    engine.sql("story_lineages", STORY_LINEAGES)
    engine.sql("inside_relations", INSIDE)
    engine.sql("refining", REFINING)
    kernel = each_row(functools.partial(_refined_rows, config=config.lineage), RELATIONS.schema)
    engine.map_batches("inside_refined", "refining", kernel, RELATIONS.schema)
    engine.sql("refined_relations", TOGETHER)
    for scratch in ("story_lineages", "inside_relations", "refining", "inside_refined"):
        engine.drop(scratch)


def _refined_rows(row: dict[str, Any], config: LineageConfig) -> Iterator[dict[str, Any]]:
    """Refine the relations of one story."""
    relations = sorted((unpack(Relation, packed) for packed in row["relations"]), key=lambda pair: (pair.a, pair.b))
    lineages = sorted((unpack(Lineage, packed) for packed in row["lineages"]), key=lambda lineage: lineage.family)
    for relation in refine_relations(relations, lineages, config):
        yield row_of_relation(relation)
