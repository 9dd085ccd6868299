"""Find the pairs worth aligning."""

from __future__ import annotations

from samesource.config import CandidateConfig, Config
from samesource.engines.base import Engine
from samesource.stages.judge_repeated import SETTLED_SITE
from samesource.stages.keep_nearest import keep_nearest
from samesource.stages.learn_cap import learn_cap
from samesource.stages.leave_out_pairs import leave_out_pairs
from samesource.stages.show_keys import show_keys

COUNTED_KEYS = """
SELECT channel, key, COUNT(*) AS documents, MIN(id) AS first
FROM fingerprints GROUP BY channel, key HAVING COUNT(*) >= 2
"""

OWN_CAPS = """
SELECT channel, key, documents, first,
       (channel = 'sketch' AND documents > {bucket_cap}) OR (channel = 'passage' AND documents > {passage_learnt})
       OR (channel = 'anchor' AND documents > {anchor_learnt}) AS capped
FROM counted_keys
"""

GIVEN_CAPS = """
SELECT c.channel AS channel, c.key AS key, COALESCE(e.groups, c.documents) AS documents,
       COALESCE(e.detail, c.first) AS first, e.key IS NOT NULL AS capped
FROM counted_keys c LEFT JOIN epoch e ON e.kind = 'key' AND e.channel = c.channel AND e.key = c.key
"""

SKETCH_PAIRS = """
SELECT x.id AS a, y.id AS b, COUNT(*) AS bands
FROM key_counts k
JOIN fingerprints x ON x.channel = k.channel AND x.key = k.key
JOIN fingerprints y ON y.channel = k.channel AND y.key = k.key
WHERE k.channel = 'sketch' AND x.id < y.id AND (NOT k.capped OR x.id = k.first OR y.id = k.first)
GROUP BY x.id, y.id
"""

PASSAGE_PAIRS = """
SELECT x.id AS a, y.id AS b, COUNT(*) AS ngrams
FROM key_counts k
JOIN fingerprints x ON x.channel = k.channel AND x.key = k.key
JOIN fingerprints y ON y.channel = k.channel AND y.key = k.key
WHERE k.channel = 'passage' AND x.id < y.id
  AND (NOT k.capped OR (k.documents <= {passage_cap} AND (x.id = k.first OR y.id = k.first)))
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
WHERE k.channel = 'anchor' AND x.id < y.id AND NOT k.capped
GROUP BY x.id, y.id
HAVING COUNT(DISTINCT x.kind) >= {anchor_kinds}
"""

ANCHOR_PAIRS = """
SELECT s.a AS a, s.b AS b, s.kinds AS kinds, s.singles + s.joint AS weight
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
SELECT a, b, MAX(bands) AS sketch_bands, MAX(ngrams) AS passage_keys, MAX(kinds) AS anchor_kinds,
       MAX(weight) AS anchor_weight
FROM (
  SELECT a, b, bands, 0 AS ngrams, 0 AS kinds, 0 AS weight FROM sketch_pairs
  UNION ALL SELECT a, b, 0 AS bands, ngrams, 0 AS kinds, 0 AS weight FROM passage_pairs
  UNION ALL SELECT a, b, 0 AS bands, 0 AS ngrams, kinds, weight FROM anchor_pairs
  UNION ALL SELECT a, b, 0 AS bands, 0 AS ngrams, 0 AS kinds, 0 AS weight FROM all_pairs
) found
GROUP BY a, b
"""

CARRIERS = """
SELECT channel, documents, COUNT(*) AS keys FROM counted_keys
WHERE (channel = 'passage' AND documents <= {passage_cap}) OR (channel = 'anchor' AND documents <= {anchor_cap})
GROUP BY channel, documents
"""

CAPPED = "SELECT channel, key, documents, first FROM key_counts WHERE capped"

STATISTICS = """
SELECT 'key' AS kind, c.channel AS channel, c.key AS key, c.documents AS groups, CAST(0 AS BIGINT) AS days,
       COALESCE(s.shown, '') AS shown, CASE WHEN c.channel = 'anchor' THEN '' ELSE c.first END AS detail
FROM capped_keys c LEFT JOIN shown_keys s ON c.channel = s.channel AND c.key = s.key
UNION ALL
SELECT 'cap' AS kind, channel, CAST(0 AS BIGINT) AS key, cap AS groups, CAST(0 AS BIGINT) AS days, '' AS shown,
       '' AS detail
FROM (SELECT 'sketch' AS channel, {bucket_cap} AS cap UNION ALL SELECT 'passage' AS channel, {passage_learnt} AS cap
      UNION ALL SELECT 'anchor' AS channel, {anchor_learnt} AS cap) caps
UNION ALL
SELECT CASE WHEN kind = '{settled}' THEN 'site' ELSE 'block' END AS kind, pool AS channel, key, groups, days, shown,
       CASE WHEN kind = '{settled}' THEN '' ELSE kind END AS detail
FROM repeated_blocks
"""


def candidates(engine: Engine, config: Config) -> None:
    """Make `candidates` and `statistics` from `fingerprints`: capped self-joins, one a channel.

    No key joins quadratically: a document frequency cap, learnt from the corpus, bounds each key's pairs. A sketch
    bucket or passage key above it is joined to its first document only, which finds a story carried everywhere (its
    other pairs are completed once these are judged) at the cost of a pair a document; other keys above it, and
    passage keys above `passage_cap`, are joined to none. All are listed in `statistics`. Cost: keys × caps.
    Where an epoch is given its keys are the capped ones, and whether two documents meet depends on no third.
    """
    limits: CandidateConfig = config.candidates
    given = engine.exists("epoch")
    caps = {name: getattr(limits, name) for name in limits.__dataclass_fields__} | {"settled": SETTLED_SITE}
    engine.sql("witness_ids", WITNESS_IDS)
    engine.sql("counted_keys", COUNTED_KEYS)
    if given:
        caps |= {"all_pairs_limit": 0}
    else:
        engine.sql("carriers", CARRIERS.format(**caps))
        caps |= _learn_caps(engine, limits)
    engine.sql("key_counts", GIVEN_CAPS if given else OWN_CAPS.format(**caps))
    steps = {
        "sketch_pairs": SKETCH_PAIRS,
        "passage_pairs": PASSAGE_PAIRS,
        "anchor_totals": ANCHOR_TOTALS,
        "anchor_shared": ANCHOR_SHARED,
        "anchor_pairs": ANCHOR_PAIRS,
        "all_pairs": ALL_PAIRS,
        "found_pairs": CANDIDATES,
    }
    for name, query in steps.items():
        engine.sql(name, query.format(**caps))
    leave_out_pairs(engine, limits, "found_pairs", "allowed_pairs")
    keep_nearest(engine, limits, "allowed_pairs", "candidates")
    if given:
        engine.sql("statistics", "SELECT * FROM epoch")
    else:
        engine.sql("capped_keys", CAPPED)
        show_keys(engine, "shown_keys")
        engine.sql("statistics", STATISTICS.format(**caps))
    for name in (*steps, "witness_ids", "counted_keys", "key_counts", "allowed_pairs"):
        engine.drop(name)
    for name in () if given else ("carriers", "capped_keys", "shown_keys"):
        engine.drop(name)


def _learn_caps(engine: Engine, limits: CandidateConfig) -> dict[str, int]:
    """Learn the caps of passages and anchors from how many keys have so many carriers (a row a number)."""
    documents, rows = engine.count("witness_ids"), engine.fetch("carriers").to_pylist()
    learnt = {}
    for channel, most, budget in (
        ("passage", limits.passage_cap, limits.passage_budget),
        ("anchor", limits.anchor_cap, limits.anchor_budget),
    ):
        keys = {row["documents"]: row["keys"] for row in rows if row["channel"] == channel}
        learnt[f"{channel}_learnt"] = learn_cap(keys, documents, limits.cap_floor, most, budget)
    return learnt
