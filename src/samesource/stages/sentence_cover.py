"""How much of every sentence of a story each of its documents holds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.heard_documents import Neighbours
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]
LongArray = npt.NDArray[np.int64]

_TOGETHER = 0.92
"""What is found in two sentences one after the other counts so much of what is found in one."""


class SentenceCover:
    """The sentences of a story by the stems that they hold, and every two that follow each other as one."""

    def __init__(self, view: WitnessView) -> None:
        """Take the documents of a story. Cost: their words."""
        self._view = view
        single = [_entries(bag, held) for bag, held in zip(view.sentences, view.held, strict=True)]
        double = [
            _entries(np.maximum(bag[:-1], bag[1:]), held) for bag, held in zip(view.sentences, view.held, strict=True)
        ]
        counts = [len(bag) for bag in view.sentences]
        self._single = _Postings(single, counts, len(view.stem_weight))
        self._double = _Postings(double, [max(0, count - 1) for count in counts], len(view.stem_weight))

    def of_all(self, heard: Neighbours) -> list[FloatArray]:
        """Return, for each document x, the `cover` of its sentences by those heard on it, by the view's own weights."""
        weight = self._view.stem_weight
        return [
            self.cover(x, np.arange(len(self._view.sentences[x]), dtype=np.int64), weight)[:, near]
            for x, near in enumerate(heard)
        ]

    def cover(self, x: int, rows: LongArray, weight: FloatArray) -> FloatArray:
        """Return [row, c]: the share of the sentences `rows` of x that c holds in its best sentence, or .92 x in two.

        Stems count by `weight`. 0 for x itself. Cost: the places where the story holds their stems.
        """
        held = self._view.held[x]
        own = self._view.sentences[x][rows]
        mass = own @ weight[held]
        weighted = own * weight[held]
        best = self._single.best(weighted, held)
        best = np.maximum(best, _TOGETHER * self._double.best(weighted, held))
        best[:, x] = 0.0
        covered: FloatArray = best / np.maximum(mass, 1.0)[:, None]
        return covered


class _Postings:
    """Where each stem of a story stands, in units numbered through all documents."""

    def __init__(self, entries: list[tuple[LongArray, LongArray]], counts: list[int], stems: int) -> None:
        """Take each document's (unit, stem) and its number of units."""
        self._starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(np.array(counts, np.int64))))
        units = [unit + start for (unit, _), start in zip(entries, self._starts.tolist(), strict=False)]
        columns = np.concatenate([column for _, column in entries])
        order = np.argsort(columns, kind="stable")
        self._units = np.concatenate(units)[order]
        self._bounds = np.searchsorted(columns[order], np.arange(stems + 1))
        self._filled = np.flatnonzero(np.diff(self._starts))

    def best(self, weighted: FloatArray, held: LongArray) -> FloatArray:
        """Return [row, c]: what c's best unit holds of each row of weights (columns `held`)."""
        found = np.zeros((len(weighted), len(self._starts) - 1))
        if not len(self._filled) or not len(weighted):
            return found
        row, local = np.nonzero(weighted)
        first, lengths = self._bounds[held[local]], np.diff(self._bounds)[held[local]]
        ends = np.cumsum(lengths)
        places = np.arange(int(lengths.sum())) + np.repeat(first - ends + lengths, lengths)
        units = int(self._starts[-1])
        keys = self._units[places] + np.repeat(row * units, lengths)
        # Counted, not multiplied: what BLAS makes of a product this size it makes with every core.
        sums = np.bincount(keys, np.repeat(weighted[row, local], lengths), minlength=len(weighted) * units)
        by_unit = sums.reshape(len(weighted), units)
        found[:, self._filled] = np.maximum.reduceat(by_unit, self._starts[self._filled], axis=1)
        return found


def _entries(bag: FloatArray, held: LongArray) -> tuple[LongArray, LongArray]:
    """List the unit and the stem of each entry of a document's bags."""
    unit, local = np.nonzero(bag)
    return unit.astype(np.int64), held[local]
