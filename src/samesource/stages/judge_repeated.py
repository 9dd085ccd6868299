"""Judge the blocks that several documents carry."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from samesource.config import CandidateConfig
from samesource.engines.base import Engine
from samesource.records.block_carrier import BlockCarrier
from samesource.records.block_case import BlockCase
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.stages.describe_carrier import HEADLINE, describe_carrier
from samesource.stages.each_row import each_row
from samesource.stages.judge_block import judge_block
from samesource.stages.list_blocks import list_blocks
from samesource.stages.name_sites import FOLDER
from samesource.stages.widest_story import widest_story

REPEATED = pa.schema(
    [
        ("pool", pa.string()),
        ("key", pa.int64()),
        ("kind", pa.string()),
        ("groups", pa.int64()),
        ("days", pa.int64()),
        ("shown", pa.string()),
    ]
)

SETTLED_SITE = "settled"
"""Not a kind of block but of site: of so many documents that it need not go by what other sites repeat."""

_ALL = ""
"""The pool of everything given, where formulae are looked for."""

_KEPT = 512
"""Carriers kept unpacked, of some 20 kB each."""

_CARRIERS = pa.schema([("pool", pa.string()), ("id", pa.string()), ("packed", pa.binary())])
_SETS = pa.schema([("pool", pa.string()), ("key", pa.int64()), ("bearers", pa.string())])

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

BEARING = "SELECT pool, key, array_agg(id) AS ids FROM block_sample GROUP BY pool, key"

CASES = """
SELECT s.pool AS pool, s.bearers AS bearers, e.bearers AS elsewhere, p.documents AS pool_documents,
       array_agg(CAST(s.key AS STRING) || ' ' || CAST(n.documents AS STRING)) AS counted
FROM block_sets s JOIN block_counts n ON s.pool = n.pool AND s.key = n.key JOIN block_pools p ON s.pool = p.pool
JOIN block_counts a ON a.pool = '' AND s.key = a.key
LEFT JOIN block_sets e ON e.pool = '' AND s.key = e.key AND s.pool <> '' AND a.documents > n.documents
GROUP BY s.pool, s.bearers, e.bearers, p.documents
"""

GATHERED = """
SELECT f.pool AS pool, f.bearers AS bearers, array_agg(c.packed) AS carriers
FROM (SELECT pool, bearers, MIN(key) AS key FROM block_sets GROUP BY pool, bearers) f
JOIN block_sample s ON f.pool = s.pool AND f.key = s.key JOIN block_carriers c ON s.pool = c.pool AND s.id = c.id
GROUP BY f.pool, f.bearers
"""

JUDGING = """
SELECT k.pool AS pool, k.counted AS counted, k.pool_documents AS pool_documents, g.carriers AS carriers,
       e.carriers AS everywhere
FROM block_cases k JOIN block_gathered g ON k.pool = g.pool AND k.bearers = g.bearers
LEFT JOIN block_gathered e ON e.pool = '' AND k.elsewhere = e.bearers
"""


def judge_repeated(engine: Engine, limits: CandidateConfig) -> None:
    """Make `judged_blocks` of `block_sample` and what it was counted from.

    Blocks that the same documents carry (the lines of a footer, the sentences of a report and its copies) are one
    case: each of its carriers is gathered once, not once a block. Cost linear in blocks, and in carriers squared.
    """
    engine.sql("block_carrying", CARRYING)
    kernel = each_row(functools.partial(_carrier_rows, limits=limits), _CARRIERS)
    engine.map_batches("block_carriers", "block_carrying", kernel, _CARRIERS)
    engine.sql("block_bearing", BEARING)
    engine.map_batches("block_sets", "block_bearing", each_row(_set_rows, _SETS), _SETS)
    engine.sql("block_cases", CASES)
    engine.sql("block_gathered", GATHERED)
    engine.sql("block_judging", JUDGING)
    kernel = each_row(functools.partial(_judge_rows, limits=limits), REPEATED)
    engine.map_batches("judged_blocks", "block_judging", kernel, REPEATED)
    for scratch in ("carrying", "carriers", "bearing", "sets", "cases", "gathered", "judging"):
        engine.drop(f"block_{scratch}")


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


def _set_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Name the set of documents that carry a block."""
    told = "\n".join(sorted(row["ids"])).encode("utf-8", "surrogatepass")
    yield {"pool": row["pool"], "key": row["key"], "bearers": hashlib.sha256(told).hexdigest()[:32]}


def _judge_rows(row: dict[str, Any], limits: CandidateConfig) -> Iterator[dict[str, Any]]:
    """Judge the blocks of one pool that the same documents carry."""
    carriers = _carriers(row["carriers"])
    own = {carrier.id for carrier in carriers}
    others = [carrier for carrier in _carriers(row["everywhere"] or ()) if carrier.id not in own]
    factor = 0 if row["pool"] == _ALL else limits.guessed_factor if row["pool"].startswith(FOLDER) else 1
    for counted in sorted(row["counted"]):
        key, documents = map(int, counted.split(" "))
        case = BlockCase(key, row["pool"], documents, row["pool_documents"], factor, carriers, others)
        verdict = judge_block(case, limits)
        if verdict:
            found = {name: getattr(verdict, name) for name in ("kind", "groups", "days", "shown")}
            yield {"pool": row["pool"], "key": key, **found}


def _carriers(packed: Iterable[bytes]) -> list[BlockCarrier]:
    """Return carriers in order of id."""
    return sorted((_unpacked(one) for one in packed), key=lambda carrier: carrier.id)


@functools.lru_cache(maxsize=_KEPT)
def _unpacked(packed: bytes) -> BlockCarrier:
    """Unpack a carrier; it bears many blocks of its site."""
    return unpack(BlockCarrier, packed)
