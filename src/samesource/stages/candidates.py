"""Find the pairs worth aligning."""

from __future__ import annotations

from samesource.config import CandidateConfig, Config
from samesource.engines.base import Engine

KEY_COUNTS = """
SELECT channel, key, COUNT(*) AS documents, MIN(id) AS first, MIN(shown) AS shown
FROM fingerprints GROUP BY channel, key HAVING COUNT(*) >= 2
"""

SKETCH_PAIRS = """
SELECT DISTINCT x.id AS a, y.id AS b
FROM key_counts k
JOIN fingerprints x ON x.channel = k.channel AND x.key = k.key
JOIN fingerprints y ON y.channel = k.channel AND y.key = k.key
WHERE k.channel = 'sketch' AND x.id < y.id AND (k.documents <= {bucket_cap} OR x.id = k.first)
"""

PASSAGE_PAIRS = """
SELECT x.id AS a, y.id AS b
FROM key_counts k
JOIN fingerprints x ON x.channel = k.channel AND x.key = k.key
JOIN fingerprints y ON y.channel = k.channel AND y.key = k.key
WHERE k.channel = 'passage' AND x.id < y.id AND k.documents <= {passage_cap}
GROUP BY x.id, y.id
HAVING COUNT(*) >= {passage_keys}
"""

ANCHOR_TOTALS = """
SELECT id, CAST(SUM(CASE WHEN kind IN ('word', 'name', 'number') THEN weight ELSE 0 END) AS BIGINT) AS singles,
       CAST(SUM(CASE WHEN kind IN ('word', 'name', 'number') THEN 0 ELSE weight END) AS BIGINT) AS joint
FROM fingerprints WHERE channel = 'anchor' GROUP BY id
"""

ANCHOR_SHARED = """
SELECT x.id AS a, y.id AS b, COUNT(DISTINCT x.kind) AS kinds,
       CAST(SUM(CASE WHEN x.kind IN ('word', 'name', 'number') THEN x.weight ELSE 0 END) AS BIGINT) AS singles,
       CAST(SUM(CASE WHEN x.kind IN ('word', 'name', 'number') THEN 0 ELSE x.weight END) AS BIGINT) AS joint
FROM key_counts k
JOIN fingerprints x ON x.channel = k.channel AND x.key = k.key
JOIN fingerprints y ON y.channel = k.channel AND y.key = k.key
WHERE k.channel = 'anchor' AND x.id < y.id AND k.documents <= {anchor_cap}
GROUP BY x.id, y.id
HAVING COUNT(DISTINCT x.kind) >= {anchor_kinds}
"""

ANCHOR_PAIRS = """
SELECT s.a AS a, s.b AS b
FROM anchor_shared s JOIN anchor_totals t ON s.a = t.id JOIN anchor_totals u ON s.b = u.id
WHERE s.singles * 1000 >= {single_permille} * (CASE WHEN t.singles < u.singles THEN t.singles ELSE u.singles END)
   OR (s.joint >= {joint_weight} * 1000000
       AND s.joint * 1000 >= {joint_permille} * (CASE WHEN t.joint < u.joint THEN t.joint ELSE u.joint END))
"""

ALL_PAIRS = """
SELECT x.id AS a, y.id AS b
FROM witness_ids x JOIN witness_ids y ON x.id < y.id
WHERE (SELECT COUNT(*) FROM witness_ids) <= {all_pairs_limit}
"""

WITNESS_IDS = "SELECT DISTINCT witness AS id FROM witnesses"

CANDIDATES = """
SELECT a, b, MAX(sketch) = 1 AS by_sketch, MAX(passage) = 1 AS by_passage, MAX(anchor) = 1 AS by_anchor
FROM (
  SELECT a, b, 1 AS sketch, 0 AS passage, 0 AS anchor FROM sketch_pairs
  UNION ALL SELECT a, b, 0 AS sketch, 1 AS passage, 0 AS anchor FROM passage_pairs
  UNION ALL SELECT a, b, 0 AS sketch, 0 AS passage, 1 AS anchor FROM anchor_pairs
  UNION ALL SELECT a, b, 0 AS sketch, 0 AS passage, 0 AS anchor FROM all_pairs
) found
GROUP BY a, b
"""

STATISTICS = """
SELECT 'key' AS kind, channel, key, documents AS groups, CAST(0 AS BIGINT) AS days, shown
FROM key_counts
WHERE (channel = 'sketch' AND documents > {bucket_cap}) OR (channel = 'passage' AND documents > {passage_cap})
   OR (channel = 'anchor' AND documents > {anchor_cap})
UNION ALL
SELECT 'block' AS kind, pool AS channel, key, groups, days, shown FROM repeated_blocks
"""


def candidates(engine: Engine, config: Config) -> None:
    """Make `candidates` and `statistics` from `fingerprints`: capped self-joins, one a channel.

    No key joins quadratically: a document frequency cap bounds each key's pairs, a sketch bucket above its cap is
    joined to its first member only, and capped keys are listed in `statistics`. Cost: keys × caps.
    """
    limits: CandidateConfig = config.candidates
    caps = {name: getattr(limits, name) for name in limits.__dataclass_fields__}
    steps = {
        "witness_ids": WITNESS_IDS,
        "key_counts": KEY_COUNTS,
        "sketch_pairs": SKETCH_PAIRS,
        "passage_pairs": PASSAGE_PAIRS,
        "anchor_totals": ANCHOR_TOTALS,
        "anchor_shared": ANCHOR_SHARED,
        "anchor_pairs": ANCHOR_PAIRS,
        "all_pairs": ALL_PAIRS,
        "candidates": CANDIDATES,
        "statistics": STATISTICS,
    }
    for name, query in steps.items():
        engine.sql(name, query.format(**caps))
    for name in steps.keys() - {"candidates", "statistics"}:
        engine.drop(name)
