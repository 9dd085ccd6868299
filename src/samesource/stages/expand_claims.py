"""Carry each witness's assertions over to its copies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.stages.each_row import each_row
from samesource.tables import ASSERTIONS

_BY_WITNESS = pa.schema([("claim", pa.string()), ("witness", pa.string()), ("assertion_json", pa.string())])

EXPANDING = """
SELECT w.id AS id, s.packed AS witness_packed, c.packed AS copy_packed,
       array_agg(a.claim) AS claims, array_agg(a.assertion_json) AS assertions
FROM witnesses w
JOIN witness_assertions a ON w.witness = a.witness
JOIN segmented s ON s.id = w.witness
JOIN segmented c ON c.id = w.id
WHERE w.id <> w.witness
GROUP BY w.id, s.packed, c.packed
"""


def expand_claims(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `assertions` of copies from `claims`, at the copies' own positions; cost linear in copies × assertions."""
    kernel = each_row(_assertion_rows, _BY_WITNESS)
    engine.map_batches("witness_assertions", "claims", kernel, _BY_WITNESS)
    engine.sql("expanding", EXPANDING)
    engine.map_batches("assertions", "expanding", each_row(_copy_rows, ASSERTIONS.schema), ASSERTIONS.schema)
    engine.drop("witness_assertions")
    engine.drop("expanding")


def _assertion_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """List the assertions of one claim, each with the claim inside it."""
    for assertion in json.loads(row["claim_json"])["assertions"]:
        content = json.dumps({"claim": row["id"], **assertion}, ensure_ascii=False, sort_keys=True)
        yield {"claim": row["id"], "witness": assertion["document"], "assertion_json": content}


def _copy_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Move the assertions of one witness to one copy: the k-th word of the one is the k-th word of the other."""
    witness, copy = unpack(Prepared, row["witness_packed"]), unpack(Prepared, row["copy_packed"])
    starts = np.array([witness.original(int(s), int(s) + 1)[0] for s in witness.token_start])
    for content in sorted(row["assertions"]):
        assertion = json.loads(content)
        claim = assertion.pop("claim")
        if assertion["start"] is not None:
            low = int(np.searchsorted(starts, assertion["start"], side="left"))
            high = int(np.searchsorted(starts, assertion["end"], side="left"))
            if high <= low:
                continue
            span = int(copy.token_start[low]), int(copy.token_end[high - 1])
            assertion |= dict(zip(("start", "end"), copy.original(*span), strict=True))
            assertion["text"] = copy.text[slice(*span)]
        assertion["document"] = copy.id
        yield {"claim": claim, "document": copy.id, "assertion_json": json.dumps(assertion, ensure_ascii=False)}
