"""Name the statistics of a corpus."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.engines.base import Engine
from samesource.stages.each_row import each_row

_COLUMNS = ("kind", "channel", "key", "groups", "days")
_PIECES = pa.schema([(f"piece_{i}", pa.int64()) for i in range(4)])

SUMS = """
SELECT COUNT(*) AS statistics, COALESCE(SUM(piece_0), 0) AS piece_0, COALESCE(SUM(piece_1), 0) AS piece_1,
       COALESCE(SUM(piece_2), 0) AS piece_2, COALESCE(SUM(piece_3), 0) AS piece_3
FROM epoch_pieces
"""


def name_epoch(engine: Engine) -> str:
    """Return 16 hexadecimal digits that depend on the rows of `statistics` alone, whatever their order and number.

    The hash of each row, cut into four numbers of 31 bits, is summed by the engine; only the sums are fetched.
    """
    engine.map_batches("epoch_pieces", "statistics", each_row(_pieces, _PIECES), _PIECES)
    engine.sql("epoch_sums", SUMS)
    (sums,) = engine.fetch("epoch_sums").to_pylist()
    for scratch in ("epoch_pieces", "epoch_sums"):
        engine.drop(scratch)
    return hashlib.sha256(" ".join(f"{name} {sums[name]}" for name in sorted(sums)).encode()).hexdigest()[:16]


def _pieces(row: dict[str, Any]) -> Iterator[dict[str, int]]:
    """Hash one row."""
    digest = hashlib.sha256(
        "\t".join(str(row[column]) for column in _COLUMNS).encode("utf-8", "surrogatepass")
    ).digest()
    yield {name: int.from_bytes(digest[4 * i : 4 * i + 4], "big") >> 1 for i, name in enumerate(_PIECES.names)}
