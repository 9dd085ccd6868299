"""How much of some words another text has."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.stages.claiming.mention import Vector
from samesource.stages.claiming.source_view import SourceView


def known_share(stems: Iterable[int], other: SourceView, weights: Vector) -> float:
    """Return the share of some words, by weight, that another text has; half where none weighs anything."""
    total = shared = 0.0
    for stem in stems:
        weight = weights.get(stem, 0.0)
        total += weight
        shared += weight if stem in other.stems else 0.0
    return shared / total if total else 0.5
