"""Carry each witness's assertions over to its copies."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.original_end import original_end
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.stages.each_row import each_row
from samesource.stages.has_copies import has_copies
from samesource.tables import ASSERTIONS

Words = npt.NDArray[np.int64]

_encode = json.JSONEncoder(ensure_ascii=False).encode
"""Made once: `json.dumps` makes one a call."""

_BY_WITNESS = pa.schema([("claim", pa.string()), ("witness", pa.string()), ("assertion_json", pa.string())])

TOLD = "SELECT witness, array_agg(assertion_json) AS assertions FROM witness_assertions GROUP BY witness"

EXPANDING = """
SELECT s.packed AS witness_packed, c.packed AS copy_packed, t.assertions AS assertions
FROM witnesses w
JOIN told_assertions t ON w.witness = t.witness
JOIN segmented s ON s.id = w.witness
JOIN segmented c ON c.id = w.id
WHERE w.id <> w.witness
"""


def expand_claims(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `assertions` of copies from `claims`, at the copies' own positions; cost linear in copies × assertions."""
    if not has_copies(engine):
        engine.load("assertions", ASSERTIONS.schema.empty_table(), ASSERTIONS.schema)
        return
    kernel = each_row(_assertion_rows, _BY_WITNESS)
    engine.map_batches("witness_assertions", "claims", kernel, _BY_WITNESS)
    engine.sql("told_assertions", TOLD)
    engine.sql("expanding", EXPANDING)
    engine.map_batches("assertions", "expanding", each_row(_copy_rows, ASSERTIONS.schema), ASSERTIONS.schema)
    for scratch in ("witness_assertions", "told_assertions", "expanding"):
        engine.drop(scratch)


def _assertion_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """List the assertions of one claim, each with the claim inside it."""
    for assertion in json.loads(row["claim_json"])["assertions"]:
        content = json.dumps({"claim": row["id"], **assertion}, ensure_ascii=False, sort_keys=True)
        yield {"claim": row["id"], "witness": assertion["document"], "assertion_json": content}


def _copy_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Move the assertions of one witness to one copy: the k-th word of the one is the k-th word of the other."""
    copy = unpack(Prepared, row["copy_packed"])
    told, words = _told(row["witness_packed"], tuple(sorted(row["assertions"])))
    starts = copy.token_start[words[:, 0]]
    ends = copy.token_end[words[:, 1] - 1]
    entry = np.searchsorted(copy.map_normal, starts, side="right") - 1
    from_places = (copy.map_original[entry] + starts - copy.map_normal[entry]).tolist()
    to_places = original_end(copy.map_normal, copy.map_original, ends).tolist()
    texts = [copy.text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    for (claim, assertion), start, end, text in zip(told, from_places, to_places, texts, strict=True):
        own = {**assertion, "document": copy.id}
        if assertion["start"] is not None:
            own |= {"start": start, "end": end, "text": text}
        yield {"claim": claim, "document": copy.id, "assertion_json": _encode(own)}


@functools.lru_cache(maxsize=16)
def _told(witness_packed: bytes, contents: tuple[str, ...]) -> tuple[list[tuple[str, dict[str, Any]]], Words]:
    """Return claim and assertion for each content, and its first and last word; kept: a witness has many copies."""
    witness = unpack(Prepared, witness_packed)
    entry = np.searchsorted(witness.map_normal, witness.token_start, side="right") - 1
    starts = witness.map_original[entry] + witness.token_start - witness.map_normal[entry]
    told, words = [], []
    for content in contents:
        assertion = json.loads(content)
        claim = assertion.pop("claim")
        span = (0, 1)
        if assertion["start"] is not None:
            low, high = np.searchsorted(starts, (assertion["start"], assertion["end"]), side="left").tolist()
            if high <= low:
                continue
            span = (low, high)
        told.append((claim, assertion))
        words.append(span)
    return told, np.array(words, dtype=np.int64).reshape(-1, 2)
