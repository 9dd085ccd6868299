"""Find the words behind capped keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.engines.base import Engine
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.stages.each_row import each_row
from samesource.stages.fingerprint_document import fingerprint_document

_SHOWN = pa.schema([("channel", pa.string()), ("key", pa.int64()), ("shown", pa.string())])

SHOWING = """
SELECT p.packed AS packed, k.wanted AS wanted
FROM (
  SELECT first, array_agg(channel || ' ' || CAST(key AS STRING)) AS wanted FROM capped_keys GROUP BY first
) k JOIN prepared p ON p.id = k.first
"""


def show_keys(engine: Engine, made: str) -> None:
    """Make table `made` (channel, key, shown) of `capped_keys` (channel, key, first): words of the first document.

    Keys carry no words: of a large corpus hardly one in a thousand is capped, so those few are made again.
    """
    engine.sql("showing_keys", SHOWING)
    engine.map_batches(made, "showing_keys", each_row(_shown_rows, _SHOWN), _SHOWN)
    engine.drop("showing_keys")


def _shown_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Show the wanted keys of one document."""
    prepared, wanted = unpack(Prepared, row["packed"]), set(row["wanted"])
    for keys in fingerprint_document(prepared, "rewrites"):
        for i, key in enumerate(keys.key.tolist()):
            if f"{keys.channel} {key}" in wanted:
                shown = keys.shown(i, prepared.text, prepared.token_start, prepared.token_end)
                yield {"channel": keys.channel, "key": key, "shown": shown}
