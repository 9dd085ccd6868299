"""Align and judge the pairs of each likely story that the candidates left out."""

from __future__ import annotations

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.stages.align import align
from samesource.stages.label_components import label_components
from samesource.stages.leave_out_pairs import leave_out_pairs
from samesource.stages.relate import relate

LIKELY = "SELECT a, b FROM found_relations WHERE same_story >= {least}"

MISSING = """
SELECT x.id AS a, y.id AS b
FROM (SELECT component FROM likely_components GROUP BY component HAVING COUNT(*) <= {limit}) c
JOIN likely_components x ON x.component = c.component
JOIN likely_components y ON y.component = c.component
LEFT JOIN found_relations r ON r.a = x.id AND r.b = y.id
WHERE x.id < y.id AND r.a IS NULL
"""

TOGETHER = "SELECT * FROM found_{name} UNION ALL SELECT * FROM added_{name}"


def complete_pairs(engine: Engine, config: Config) -> None:
    """Make `alignments` and `relations`: those found, and all others of likely stories.

    A likely story is a connected component of pairs whose same-story probability is at least
    `relate.likely_story`, of up to `relate.all_pairs_limit` witnesses; larger ones keep the pairs found.
    """
    engine.sql("likely_pairs", LIKELY.format(least=round(config.relate.likely_story * 1_000_000)))
    label_components(engine, "likely_pairs", "likely_components", config.relate.direct_pairs)
    engine.sql("lacking_pairs", MISSING.format(limit=config.relate.all_pairs_limit))
    leave_out_pairs(engine, config.candidates, "lacking_pairs", "missing_pairs")
    align(engine, config, pairs="missing_pairs", made="added_alignments")
    relate(engine, config, alignments="added_alignments", made="added_relations")
    for name in ("alignments", "relations"):
        engine.sql(name, TOGETHER.format(name=name))
    for scratch in ("likely_pairs", "likely_components", "lacking_pairs", "missing_pairs"):
        engine.drop(scratch)
