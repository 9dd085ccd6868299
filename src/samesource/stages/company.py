"""Judge dependence again beside the other reports of each story."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from samesource.config import Config, RelateConfig
from samesource.engines.base import Engine
from samesource.records.alignment import Alignment
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.records.unpack_some import unpack_some
from samesource.stages.each_row import each_row
from samesource.stages.judge_company import FEWEST, CompanyJudge
from samesource.stages.row_of_relation import row_of_relation
from samesource.tables import RELATIONS

COMPANIES = "SELECT story FROM stories GROUP BY story HAVING COUNT(*) BETWEEN {fewest} AND {most}"

TEXTS = """
SELECT s.story AS story, array_agg(p.packed) AS prepared
FROM stories s JOIN companies c ON s.story = c.story JOIN prepared p ON s.id = p.id GROUP BY s.story
"""

PAIRS = """
SELECT c.story AS story, array_agg(l.packed) AS alignments, array_agg(r.packed) AS relations
FROM paired_relations r JOIN alignments l ON l.a = r.a AND l.b = r.b
JOIN stories x ON r.a = x.id JOIN stories y ON r.b = y.id JOIN companies c ON x.story = c.story
WHERE x.story = y.story GROUP BY c.story
"""

JUDGING = """
SELECT t.prepared AS prepared, p.alignments AS alignments, p.relations AS relations
FROM company_texts t JOIN company_pairs p ON t.story = p.story
"""

TOGETHER = """
SELECT * FROM company_relations
UNION ALL
SELECT r.* FROM paired_relations r LEFT JOIN company_relations c ON r.a = c.a AND r.b = c.b WHERE c.a IS NULL
"""


def company(engine: Engine, config: Config) -> None:
    """Make `relations`: those of stories of three witnesses and more beside each other, the others as they are.

    Cost a story: witnesses² × voices × words.
    """
    engine.sql("companies", COMPANIES.format(fewest=FEWEST, most=config.relate.company_limit))
    engine.sql("company_texts", TEXTS)
    engine.sql("company_pairs", PAIRS)
    engine.sql("company_judging", JUDGING)
    kernel = each_row(functools.partial(_judged_rows, config=config.relate), RELATIONS.schema)
    engine.map_batches("company_relations", "company_judging", kernel, RELATIONS.schema)
    engine.sql("relations", TOGETHER)
    for scratch in ("companies", "company_texts", "company_pairs", "company_judging", "company_relations"):
        engine.drop(scratch)


def _judged_rows(row: dict[str, Any], config: RelateConfig) -> Iterator[dict[str, Any]]:
    """Judge the relations of one story."""
    relations = sorted((unpack(Relation, packed) for packed in row["relations"]), key=lambda pair: (pair.a, pair.b))
    alignments = [_measured(packed) for packed in row["alignments"]]
    judge = CompanyJudge([unpack(Prepared, packed) for packed in row["prepared"]], alignments, config)
    for relation in judge.judge(relations):
        yield row_of_relation(relation)


def _measured(packed: bytes) -> Alignment:
    """Unpack what a pair is judged by in company: what was measured of it."""
    return Alignment(passages=[], links=[], **unpack_some(packed, ("a", "b", "features")))
