"""Mark what a site repeats across stories and days, and leave it out of the story text."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from samesource.config import CandidateConfig, Config
from samesource.engines.base import Engine
from samesource.language.words_hash import hash_text
from samesource.records.block_carrier import BlockCarrier
from samesource.records.block_case import BlockCase
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.stages.describe_carrier import HEADLINE, describe_carrier
from samesource.stages.drop_blocks import drop_blocks
from samesource.stages.each_row import each_row
from samesource.stages.judge_block import judge_block
from samesource.stages.list_blocks import list_blocks
from samesource.stages.name_sites import FOLDER
from samesource.stages.widest_story import widest_story
from samesource.tables import PREPARED

_ALL = ""
"""The pool of everything given, where formulae are looked for."""

_KEPT = 512
"""Carriers kept unpacked, of some 20 kB each."""

_BLOCKS = pa.schema(
    [
        ("pool", pa.string()),
        ("key", pa.int64()),
        ("id", pa.string()),
        ("place", pa.int64()),
        ("title", pa.bool_()),
    ]
)
_CARRIERS = pa.schema([("pool", pa.string()), ("id", pa.string()), ("packed", pa.binary())])
_REPEATED = pa.schema(
    [
        ("pool", pa.string()),
        ("key", pa.int64()),
        ("kind", pa.string()),
        ("groups", pa.int64()),
        ("days", pa.int64()),
        ("shown", pa.string()),
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

CARRYING = """
SELECT s.id AS id, s.packed AS packed, s.day AS day, s.sites AS sites, s.title_keys AS title_keys, c.carried AS carried
FROM segmented s LEFT JOIN (
  SELECT b.id AS id, array_agg(
    CAST(b.key AS STRING) || ' ' || CAST(c.documents AS STRING) || ' ' || CAST(c.titles AS STRING) || ' '
    || CAST(p.documents AS STRING) || ' ' || b.pool
  ) AS carried
  FROM blocks b JOIN block_counts c ON b.pool = c.pool AND b.key = c.key JOIN block_pools p ON b.pool = p.pool
  WHERE NOT b.title
  GROUP BY b.id
) c ON s.id = c.id
WHERE s.id IN (SELECT id FROM block_sample)
"""

GATHERED = """
SELECT s.pool AS pool, s.key AS key, array_agg(c.packed) AS carriers
FROM block_sample s JOIN block_carriers c ON s.pool = c.pool AND s.id = c.id
GROUP BY s.pool, s.key
"""

JUDGING = """
SELECT g.pool AS pool, g.key AS key, n.documents AS documents, p.documents AS pool_documents, g.carriers AS carriers,
       e.carriers AS everywhere
FROM block_gathered g JOIN block_counts n ON g.pool = n.pool AND g.key = n.key JOIN block_pools p ON g.pool = p.pool
JOIN block_counts a ON a.pool = '' AND g.key = a.key
LEFT JOIN block_gathered e ON e.pool = '' AND g.key = e.key AND g.pool <> '' AND a.documents > n.documents
"""

SETTLED = """
SELECT DISTINCT b.id AS id
FROM blocks b JOIN block_pools p ON b.pool = p.pool
WHERE b.pool <> '' AND p.documents >= {least}
"""

MARKS = """
SELECT id, array_agg(mark) AS marks
FROM (
  SELECT b.id AS id, CAST(b.key AS STRING) || ' ' || r.kind AS mark
  FROM blocks b JOIN repeated_blocks r ON b.pool = r.pool AND b.key = r.key
  WHERE NOT b.title
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
    """
    limits: CandidateConfig = config.candidates
    engine.sql("block_sources", SOURCES)
    engine.map_batches("blocks", "block_sources", each_row(_block_rows, _BLOCKS), _BLOCKS)
    engine.sql("block_pools", POOLS)
    engine.sql("block_counts", COUNTS)
    engine.sql("block_sample", SAMPLE.format(groups=limits.repeated_groups, carriers=limits.repeated_carriers))
    if engine.count("block_sample"):
        _judge(engine, limits)
    else:  # nothing recurs, as in most folders of a few files: spare them a dozen steps
        engine.load("repeated_blocks", _REPEATED.empty_table(), _REPEATED)
        engine.load("block_marks", _MARKS.empty_table(), _MARKS)
    engine.sql("block_marking", MARKING)
    engine.map_batches("prepared", "block_marking", each_row(_prepared_rows, PREPARED.schema), PREPARED.schema)
    for scratch in ("block_sources", "block_pools", "block_counts", "block_sample", "block_marks", "block_marking"):
        engine.drop(scratch)
    engine.drop("blocks")


def _judge(engine: Engine, limits: CandidateConfig) -> None:
    """Make `repeated_blocks`, and `block_marks`, which documents bear what."""
    engine.sql("block_carrying", CARRYING)
    kernel = each_row(functools.partial(_carrier_rows, limits=limits), _CARRIERS)
    engine.map_batches("block_carriers", "block_carrying", kernel, _CARRIERS)
    engine.sql("block_gathered", GATHERED)
    engine.sql("block_judging", JUDGING)
    kernel = each_row(functools.partial(_judge_rows, limits=limits), _REPEATED)
    engine.map_batches("repeated_blocks", "block_judging", kernel, _REPEATED)
    engine.sql("block_settled", SETTLED.format(least=limits.common_documents))
    engine.sql("block_marks", MARKS)
    for scratch in ("block_carrying", "block_carriers", "block_gathered", "block_judging", "block_settled"):
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


def _carrier_rows(row: dict[str, Any], limits: CandidateConfig) -> Iterator[dict[str, Any]]:
    """Describe one document for each of its pools."""
    counts: dict[str, dict[int, int]] = {pool: {} for pool in [*row["sites"], _ALL]}
    wide = set()
    for carried in row["carried"] or ():
        key, documents, titles, given, pool = carried.split(" ", 4)
        counts[pool][int(key)] = int(documents) if titles == "0" else HEADLINE
        if pool != _ALL and int(documents) > widest_story(int(given), limits):
            wide.add(int(key))
    # What is all over a site is no document's own, however many sites there are.
    counts[_ALL] |= dict.fromkeys(wide & counts[_ALL].keys(), HEADLINE)
    prepared = unpack(Prepared, row["packed"])
    blocks = list_blocks(prepared)
    for pool, known in counts.items():
        carrier = describe_carrier(prepared, blocks, known, row["day"], row["sites"], row["title_keys"])
        yield {"pool": pool, "id": row["id"], "packed": pack(carrier)}


def _judge_rows(row: dict[str, Any], limits: CandidateConfig) -> Iterator[dict[str, Any]]:
    """Judge one block of one pool."""
    carriers = _carriers(row["carriers"])
    own = {carrier.id for carrier in carriers}
    others = [carrier for carrier in _carriers(row["everywhere"] or ()) if carrier.id not in own]
    factor = 0 if row["pool"] == _ALL else limits.guessed_factor if row["pool"].startswith(FOLDER) else 1
    case = BlockCase(row["key"], row["pool"], row["documents"], row["pool_documents"], factor, carriers, others)
    verdict = judge_block(case, limits)
    if verdict:
        found = {name: getattr(verdict, name) for name in ("kind", "groups", "days", "shown")}
        yield {"pool": row["pool"], "key": row["key"], **found}


def _carriers(packed: Iterable[bytes]) -> list[BlockCarrier]:
    """Return carriers in order of id."""
    return sorted((_unpacked(one) for one in packed), key=lambda carrier: carrier.id)


@functools.lru_cache(maxsize=_KEPT)
def _unpacked(packed: bytes) -> BlockCarrier:
    """Unpack a carrier; it bears many blocks of its site."""
    return unpack(BlockCarrier, packed)


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
