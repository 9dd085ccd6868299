"""Which names and figures two texts have alone."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from samesource.records.prepared import Prepared
from samesource.stages.fact_view import fact_view


class HeldAlone:
    """Counts the names and figures that two documents of a story have in common and nobody else has."""

    def __init__(self, witnesses: dict[str, Prepared]) -> None:
        views = [fact_view(witnesses[name]) for name in sorted(witnesses)]
        self._row = {name: row for row, name in enumerate(sorted(witnesses))}
        vocabulary = np.unique(np.concatenate([np.zeros(0, np.int64), *(view.own_facts[0] for view in views)]))
        self._held, self._facts = (np.zeros((len(views), len(vocabulary)), np.bool_) for _ in range(2))
        for row, view in enumerate(views):
            self._held[row] = np.isin(vocabulary, view.stems, assume_unique=True)
            self._facts[row, np.searchsorted(vocabulary, view.own_facts[0])] = True
        self._support = self._held.sum(axis=0)

    def count(self, one: str, other: str, besides: Collection[str]) -> int:
        """Return how many names and figures both have, and nobody but those `besides` (both too)."""
        own = self._held[sorted(self._row[name] for name in besides)].sum(axis=0)
        alone = (self._support == own) & self._facts[self._row[one]] & self._facts[self._row[other]]
        return int(alone.sum())
