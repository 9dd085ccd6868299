"""Words of a text and how much of them another text has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from samesource.stages.claiming.mention import Vector
from samesource.stages.claiming.source_view import SourceView


@dataclass(frozen=True, slots=True)
class WeighedWords:
    """Stems with their weights, as often as they are given, but those that weigh nothing; `total` is the sum."""

    words: tuple[tuple[int, float], ...]
    total: float

    @classmethod
    def of(cls, stems: Iterable[int], weights: Vector) -> WeighedWords:
        """Weigh some stems."""
        words = tuple((stem, weights[stem]) for stem in stems if weights.get(stem))
        return cls(words, sum([weight for _, weight in words]))

    def known_to(self, other: SourceView) -> float:
        """Return the share of the words, by weight, that another text has; half where none weighs anything."""
        stems = other.stems
        shared = sum([weight for stem, weight in self.words if stem in stems])
        return shared / self.total if self.total else 0.5
