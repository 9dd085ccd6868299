"""The statistics of an archive."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Epoch:
    """Statistics, their name, and of how many documents they tell."""

    statistics: pa.Table
    name: str
    documents: int
