"""Which names, figures and rare words two texts have alone."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from samesource.records.prepared import Prepared
from samesource.stages.fact_view import fact_view


class HeldAlone:
    """Counts what two documents of a story have in common and nobody else has."""

    def __init__(self, witnesses: dict[str, Prepared]) -> None:
        views = [fact_view(witnesses[name]) for name in sorted(witnesses)]
        self._row = {name: row for row, name in enumerate(sorted(witnesses))}
        vocabulary = np.unique(np.concatenate([part for view in views for part in (view.own_facts[0], view.rare[0])]))
        self._held, self._facts, self._rare = (np.zeros((len(views), len(vocabulary)), np.bool_) for _ in range(3))
        for row, view in enumerate(views):
            self._held[row] = np.isin(vocabulary, view.stems, assume_unique=True)
            self._facts[row, np.searchsorted(vocabulary, view.own_facts[0])] = True
            self._rare[row, np.searchsorted(vocabulary, view.rare[0])] = True
        self._support = self._held.sum(axis=0)

    def count(self, one: str, other: str, besides: Collection[str]) -> tuple[int, int]:
        """Return how many names and figures, and rare words, both have, and nobody but those `besides` (both too)."""
        i, j = self._row[one], self._row[other]
        own = self._held[sorted(self._row[name] for name in besides)].sum(axis=0)
        alone = self._support == own
        facts, rare = (alone & held[i] & held[j] for held in (self._facts, self._rare))
        return int(facts.sum()), int(rare.sum())
