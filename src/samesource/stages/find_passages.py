"""Find the passages of reuse between two documents."""

from __future__ import annotations

from typing import Any

from samesource.config import AlignConfig
from samesource.stages.pair_view import PairView


def find_passages(pair: PairView, config: AlignConfig) -> list[dict[str, Any]]:
    return []
