"""Align and judge the pairs of each story that the candidates left out."""

from __future__ import annotations

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.stages.align import align
from samesource.stages.relate import relate

MISSING = """
SELECT x.id AS a, y.id AS b
FROM stories x JOIN stories y ON x.story = y.story AND x.id < y.id
JOIN (SELECT story FROM stories GROUP BY story HAVING COUNT(*) <= {limit}) small ON x.story = small.story
LEFT JOIN found_relations r ON r.a = x.id AND r.b = y.id
WHERE r.a IS NULL
"""

TOGETHER = "SELECT * FROM found_{name} UNION ALL SELECT * FROM added_{name}"


def complete_stories(engine: Engine, config: Config) -> None:
    """Make `alignments` and `relations`: those found and all others of stories up to `relate.all_pairs_limit`."""
    engine.sql("missing_pairs", MISSING.format(limit=config.relate.all_pairs_limit))
    align(engine, config, pairs="missing_pairs", made="added_alignments")
    relate(engine, config, alignments="added_alignments", made="added_relations")
    for name in ("alignments", "relations"):
        engine.sql(name, TOGETHER.format(name=name))
    engine.drop("missing_pairs")
