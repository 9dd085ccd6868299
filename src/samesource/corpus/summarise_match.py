"""A match of two sets in figures."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from samesource.config import Config

_SCHEMA = "samesource/dedupe/1"
_NOT_TOLD = ("memory", "workers", "compiled_bytes")


def summarise_match(documents: Mapping[str, int], tables: Mapping[str, pa.Table], config: Config) -> dict[str, Any]:
    """Return what dedupe.json says: the options, how many texts each set has, and what was found."""
    counts = pc.value_counts(tables["pairs"]["kind"]).to_pylist()
    options = {name: value for name, value in dataclasses.asdict(config.dedupe).items() if name not in _NOT_TOLD}
    return {
        "schema": _SCHEMA,
        "options": options | {"columns": config.reading.columns},
        "documents": dict(documents),
        "rejected": tables["rejected"].num_rows,
        "matched": len(set(tables["pairs"]["a"].to_pylist())),
        "pairs": tables["pairs"].num_rows,
        "pairs_by_kind": dict(sorted((row["values"], row["counts"]) for row in counts)),
        "formulae": tables["formulae"].num_rows,
    } | ({"passages": tables["passages"].num_rows} if "passages" in tables else {})
