"""Keep, of a document with very many candidates, the nearest."""

from __future__ import annotations

from samesource.config import CandidateConfig
from samesource.engines.base import Engine

ENDS = """
SELECT a AS id, a, b, sketch_bands, passage_keys, anchor_kinds, anchor_weight FROM {pairs}
UNION ALL
SELECT b AS id, a, b, sketch_bands, passage_keys, anchor_kinds, anchor_weight FROM {pairs}
"""

CROWDED = "SELECT id FROM pair_ends GROUP BY id HAVING COUNT(*) > {near_from}"

RANKED = """
SELECT e.id AS id, e.a AS a, e.b AS b,
       ROW_NUMBER() OVER (
         PARTITION BY e.id ORDER BY e.sketch_bands DESC NULLS LAST, e.passage_keys DESC NULLS LAST, e.a NULLS LAST,
           e.b NULLS LAST
       ) AS by_sketch,
       ROW_NUMBER() OVER (
         PARTITION BY e.id ORDER BY e.passage_keys DESC NULLS LAST, e.sketch_bands DESC NULLS LAST, e.a NULLS LAST,
           e.b NULLS LAST
       ) AS by_passage,
       ROW_NUMBER() OVER (
         PARTITION BY e.id ORDER BY e.anchor_weight DESC NULLS LAST, e.anchor_kinds DESC NULLS LAST, e.a NULLS LAST,
           e.b NULLS LAST
       ) AS by_anchor
FROM pair_ends e JOIN crowded c ON e.id = c.id
"""

NEAREST = """
SELECT DISTINCT a, b FROM (
  SELECT a, b FROM ranked_ends
  WHERE by_sketch <= {near_pairs} OR by_passage <= {near_pairs} OR by_anchor <= {near_pairs}
  UNION ALL
  SELECT e.a AS a, e.b AS b FROM pair_ends e LEFT JOIN crowded c ON e.id = c.id WHERE c.id IS NULL
) kept
"""

KEPT = "SELECT p.* FROM {pairs} p JOIN nearest_ends n ON p.a = n.a AND p.b = n.b"


def keep_nearest(engine: Engine, limits: CandidateConfig, pairs: str, made: str) -> None:
    """Make table `made` of the rows of `pairs` that are among the nearest of either of their documents.

    A document with up to `near_from` candidates keeps all; one with more the `near_pairs` nearest of each channel, so
    that a family of n costs n × `near_pairs` alignments and not n². What a small story lacks is completed once its
    pairs are judged. Cost: sorting the pairs of such documents; none where there are none.
    """
    options = {"pairs": pairs, "near_from": limits.near_from, "near_pairs": limits.near_pairs}
    engine.sql("pair_ends", ENDS.format(**options))
    engine.sql("crowded", CROWDED.format(**options))
    if engine.count("crowded") == 0:
        engine.sql(made, f"SELECT * FROM {pairs}")
    else:
        engine.sql("ranked_ends", RANKED)
        engine.sql("nearest_ends", NEAREST.format(**options))
        engine.sql(made, KEPT.format(**options))
        engine.drop("ranked_ends")
        engine.drop("nearest_ends")
    engine.drop("pair_ends")
    engine.drop("crowded")
