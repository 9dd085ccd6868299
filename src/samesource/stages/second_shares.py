"""What a text has from a second one beside its parent."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.stages.heard_documents import Neighbours
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]
LongArray = npt.NDArray[np.int64]

_COMMON, _RARE = 1e6, 2e6
"""Background weight of stems that count for nothing, and the most that a rare one counts beyond it."""


@dataclass(frozen=True, slots=True)
class SecondShares:
    """Shares of each document that one other holds and another does not, asked for pair by pair."""

    view: WitnessView
    """Of the whole story."""
    heard: Neighbours
    covers: list[FloatArray]
    """How much of each sentence of x each document heard on x holds."""
    own: LongArray
    """Positions in the story of the documents that are asked for."""

    def within(self, own: LongArray) -> SecondShares:
        """Return those among the documents at the sorted positions `own`, numbered anew."""
        return dataclasses.replace(self, own=self.own[own])

    def gain(self, child: int, parent: int) -> FloatArray:
        """Return, for each document, by how much it covers the sentences of `child` better than `parent`, 0 to 1.

        Where it covers them worse counts nothing; 0 for documents not heard on the child. Cost: sentences × documents.
        """
        x, y = int(self.own[child]), int(self.own[parent])
        near, cover = self.heard[x], self.covers[x]
        mass = self.view.sentences[x] @ self.view.stem_weight[self.view.held[x]]
        first = cover[:, near == y].sum(axis=1)
        # Whole numbers, so that their sum is the same in any order.
        more = np.round(mass[:, None] * np.maximum(cover - first[:, None], 0.0)).sum(axis=0)
        whole = np.zeros(len(self.heard))
        whole[near] = more / max(float(mass.sum()), 1.0)
        return whole[self.own]

    def lesser(self, child: int, parent: int, other: int) -> float:
        """Return the share of the rare stems of `child` that only `parent` has, or only `other`: the lesser of the two.

        Who joins two texts has something from each that the other lacks. Cost: the stems of `child`.
        """
        text, first, second = (int(self.own[k]) for k in (child, parent, other))
        stems = self.view.held[text]
        held = np.clip(self.view.stem_weight[stems] - _COMMON, 0.0, _RARE)
        one, two = self.view.stems[first, stems], self.view.stems[second, stems]
        common = float((held * one) @ two)
        return (min(float(held @ one), float(held @ two)) - common) / max(float(held.sum()), 1.0)
