"""Which pairs with a likely story in common the candidates left out."""

from __future__ import annotations

from samesource.config import RelateConfig
from samesource.engines.base import Engine

LIKELY = "SELECT a, b, dependent, same_story FROM found_relations WHERE same_story >= {least}"

ENDS = """
SELECT a AS x, b AS y, dependent, same_story FROM likely_pairs
UNION ALL
SELECT b AS x, a AS y, dependent, same_story FROM likely_pairs
"""

NEAREST = """
SELECT x, y
FROM (
  SELECT x, y, ROW_NUMBER() OVER (
           PARTITION BY y ORDER BY dependent DESC NULLS LAST, same_story DESC NULLS LAST, x NULLS LAST
         ) AS place
  FROM likely_ends
) ranked
WHERE place <= {limit}
"""

LACKING = """
SELECT DISTINCT p.x AS a, q.x AS b
FROM nearest_ends p
JOIN nearest_ends q ON q.y = p.y
LEFT JOIN found_relations r ON r.a = p.x AND r.b = q.x
WHERE p.x < q.x AND r.a IS NULL
"""


def list_lacking(engine: Engine, config: RelateConfig) -> None:
    """Make table `lacking_pairs` (a, b): not in `found_relations`, though near to one witness both.

    Near are the `likely_limit` likely neighbours (P(same story) from `likely_story`) that surest depend on it, ties by
    id: in a story of hundreds the nearest tell who derives from whom, and each pair more costs an alignment. Cost: the
    square of the limit a witness.
    """
    engine.sql("likely_pairs", LIKELY.format(least=round(config.likely_story * 1_000_000)))
    engine.sql("likely_ends", ENDS)
    engine.sql("nearest_ends", NEAREST.format(limit=config.likely_limit))
    engine.sql("lacking_pairs", LACKING)
    for scratch in ("likely_pairs", "likely_ends", "nearest_ends"):
        engine.drop(scratch)
