"""Mark what a site repeats across stories and days, and leave it out of the story text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import CandidateConfig, Config
from samesource.engines.base import Engine
from samesource.language.words_hash import hash_text
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.stages.drop_blocks import drop_blocks
from samesource.stages.each_row import each_row
from samesource.stages.judge_repeated import REPEATED, SETTLED_SITE, judge_repeated
from samesource.stages.list_blocks import list_blocks
from samesource.tables import PREPARED

_ALL = ""
"""The pool of everything given, where formulae are looked for."""

_BLOCKS = pa.schema(
    [
        ("pool", pa.string()),
        ("key", pa.int64()),
        ("id", pa.string()),
        ("place", pa.int64()),
        ("title", pa.bool_()),
    ]
)
_MARKS = pa.schema([("id", pa.string()), ("marks", pa.list_(pa.string()))])

SOURCES = """
SELECT s.id AS id, s.sites AS sites, s.block_keys AS block_keys, s.title_keys AS title_keys
FROM segmented s
"""

POOLS = "SELECT pool, COUNT(DISTINCT id) AS documents FROM blocks GROUP BY pool"

COUNTS = """
SELECT pool, key, SUM(CASE WHEN title THEN 0 ELSE 1 END) AS documents, SUM(CASE WHEN title THEN 1 ELSE 0 END) AS titles
FROM blocks
GROUP BY pool, key
HAVING COUNT(DISTINCT id) >= 2 AND SUM(CASE WHEN title THEN 0 ELSE 1 END) >= 1
"""

SAMPLE = """
SELECT DISTINCT pool, key, id
FROM (
  SELECT b.pool AS pool, b.key AS key, b.id AS id,
         ROW_NUMBER() OVER (
           PARTITION BY b.pool, b.key ORDER BY b.place NULLS LAST, b.id NULLS LAST, b.title NULLS LAST
         ) AS turn
  FROM blocks b JOIN block_counts c ON b.pool = c.pool AND b.key = c.key
  WHERE c.documents >= {groups} OR c.titles > 0
) ranked
WHERE turn <= {carriers}
"""

SETTLED_SITES = """
SELECT pool, CAST(0 AS BIGINT) AS key, '{settled}' AS kind, documents AS groups, CAST(0 AS BIGINT) AS days, '' AS shown
FROM block_pools WHERE pool <> '' AND documents >= {least}
"""

TOGETHER = "SELECT * FROM judged_blocks UNION ALL SELECT * FROM settled_sites"

GIVEN = """
SELECT channel AS pool, key, CASE WHEN kind = 'site' THEN '{settled}' ELSE detail END AS kind, groups, days, shown
FROM epoch WHERE kind = 'block' OR kind = 'site'
"""

SETTLED = """
SELECT DISTINCT b.id AS id FROM blocks b JOIN repeated_blocks r ON b.pool = r.pool WHERE r.kind = '{settled}'
"""

MARKS = """
SELECT id, array_agg(mark) AS marks
FROM (
  SELECT b.id AS id, CAST(b.key AS STRING) || ' ' || r.kind AS mark
  FROM blocks b JOIN repeated_blocks r ON b.pool = r.pool AND b.key = r.key
  WHERE NOT b.title AND r.kind <> '{settled}'
  UNION
  SELECT b.id AS id, CAST(b.key AS STRING) || ' ' || r.kind AS mark
  FROM blocks b JOIN repeated_blocks r ON b.key = r.key LEFT JOIN block_settled s ON b.id = s.id
  WHERE NOT b.title AND s.id IS NULL AND r.kind = 'repeated'
) marked
GROUP BY id
"""

MARKING = """
SELECT s.id AS id, s.packed AS packed, s.title_keys AS title_keys, m.marks AS marks
FROM segmented s LEFT JOIN block_marks m ON s.id = m.id
"""


def repetition(engine: Engine, config: Config) -> None:
    """Make `repeated_blocks` and `prepared`: a block counts by distinct duplicate groups and distinct days of a site.

    Groups are found with the block left out, so a sentence is never marked for being popular. Cost linear in
    paragraphs but for a sort; at most `repeated_carriers` documents of each repeated block are compared in pairs.
    Where an epoch is given, its blocks are marked and no others are looked for.
    """
    engine.sql("block_sources", SOURCES)
    engine.map_batches("blocks", "block_sources", each_row(_block_rows, _BLOCKS), _BLOCKS)
    if engine.exists("epoch"):
        engine.sql("repeated_blocks", GIVEN.format(settled=SETTLED_SITE))
    else:
        _find_repeated(engine, config.candidates)
    if engine.count("repeated_blocks"):
        engine.sql("block_settled", SETTLED.format(settled=SETTLED_SITE))
        engine.sql("block_marks", MARKS.format(settled=SETTLED_SITE))
        engine.drop("block_settled")
    else:
        engine.load("block_marks", _MARKS.empty_table(), _MARKS)
    engine.sql("block_marking", MARKING)
    engine.map_batches("prepared", "block_marking", each_row(_prepared_rows, PREPARED.schema), PREPARED.schema)
    for scratch in ("blocks", "block_sources", "block_marks", "block_marking"):
        engine.drop(scratch)


def _find_repeated(engine: Engine, limits: CandidateConfig) -> None:
    """Make `repeated_blocks`: those judged to be furniture, and the sites whose own documents are enough to tell."""
    engine.sql("block_pools", POOLS)
    engine.sql("block_counts", COUNTS)
    engine.sql("block_sample", SAMPLE.format(groups=limits.repeated_groups, carriers=limits.repeated_carriers))
    if engine.count("block_sample"):
        judge_repeated(engine, limits)
        engine.sql("settled_sites", SETTLED_SITES.format(settled=SETTLED_SITE, least=limits.common_documents))
        engine.sql("repeated_blocks", TOGETHER)
        engine.drop("judged_blocks")
        engine.drop("settled_sites")
    else:  # nothing recurs, as in most folders of a few files: spare them a dozen steps
        engine.load("repeated_blocks", REPEATED.empty_table(), REPEATED)
    for scratch in ("block_pools", "block_counts", "block_sample"):
        engine.drop(scratch)


def _block_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """List a document's blocks and its headline, once a pool."""
    pools = [*row["sites"], _ALL]
    place = hash_text(row["id"])
    for pool in pools:
        same = {"pool": pool, "id": row["id"], "place": place}
        for title in (False, True):
            for key in row["title_keys"] if title else row["block_keys"]:
                yield {**same, "key": key, "title": title}


def _prepared_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Take the repeated blocks out of one document; what its own site says of a block goes before what others say."""
    if not row["marks"]:
        yield {"id": row["id"], "packed": row["packed"], "repeated_json": "[]"}
        return
    kinds: dict[int, str] = {}
    for mark in sorted(row["marks"]):
        key, kind = mark.split(" ")
        if kind != "related" or int(key) not in row["title_keys"]:
            kinds[int(key)] = kind
    prepared = unpack(Prepared, row["packed"])
    rest, repeated_json = drop_blocks(prepared, list_blocks(prepared), kinds)
    yield {"id": row["id"], "packed": pack(rest), "repeated_json": repeated_json}
