"""How much of every sentence of a story each of its documents holds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.blocks_of import blocks_of
from samesource.stages.heard_documents import Neighbours
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]
LongArray = npt.NDArray[np.int64]

_TOGETHER = 0.92
"""What is found in two sentences one after the other counts so much of what is found in one."""

_CELLS = 4_000_000
"""Sums held at a time: 32 MB."""


class SentenceCover:
    """The sentences of a story by the stems that they hold, and every two that follow each other as one.

    Sentences pass from text to text: those of the same stems are looked up once.
    """

    def __init__(self, view: WitnessView) -> None:
        """Take the documents of a story. Cost: their words."""
        self._weight = view.stem_weight
        pairs = list(zip(view.sentences, view.held, strict=True))
        self._single = _Units([_stems(bag, held) for bag, held in pairs], len(view.stem_weight))
        self._double = _Units(
            [_stems(np.maximum(bag[:-1], bag[1:]), held) for bag, held in pairs], len(view.stem_weight)
        )

    def of_all(self, heard: Neighbours) -> list[FloatArray]:
        """Return, for each document x, [row, c]: the share of each sentence of x that c, of those heard on x, holds.

        What its best sentence holds, or .92 of its best two, by the view's own weights. 0 for x itself.
        """
        shares = self._shares(np.arange(len(self._single.lengths), dtype=np.int64), self._weight)
        covers = [shares[self._single.of_document(x)] for x in range(len(heard))]
        for x, cover in enumerate(covers):
            cover[:, x] = 0.0
        return [cover[:, near] for cover, near in zip(covers, heard, strict=True)]

    def weighed_anew(self, covers: list[FloatArray], changed: LongArray, weight: FloatArray) -> list[FloatArray]:
        """Return what `of_all` would if stems counted by `weight`; `covers` are those where all are heard on all.

        Cost: the places where the story holds the stems of those sentences that hold any of the `changed` ones.
        """
        again = self._single.holding_any(changed)
        if not again.any():
            return covers
        shares = self._shares(np.flatnonzero(again).astype(np.int64), weight)
        place = np.cumsum(again) - 1
        found = []
        for x, before in enumerate(covers):
            units = self._single.of_document(x)
            rows = np.flatnonzero(again[units])
            cover = before.copy() if len(rows) else before
            cover[rows] = shares[place[units[rows]]]
            cover[rows, x] = 0.0
            found.append(cover)
        return found

    def _shares(self, units: LongArray, weight: FloatArray) -> FloatArray:
        """Return [unit, c]: the share of single units that each document holds."""
        found = np.zeros((len(units), self._single.documents))
        for block in blocks_of(len(units), max(self._single.told, self._double.told), _CELLS):
            row, stems = self._single.entries(units[block])
            count = block.stop - block.start
            weights = weight[stems]
            best = self._single.best(row, stems, weights, count)
            best = np.maximum(best, _TOGETHER * self._double.best(row, stems, weights, count))
            mass = np.bincount(row, weights, minlength=count)
            found[block] = best / np.maximum(mass, 1.0)[:, None]
        return found


class _Units:
    """The different sets of stems that a story's documents hold in units, and where each stem stands among them."""

    def __init__(self, listed: list[list[LongArray]], stems: int) -> None:
        """Take each document's units as sorted stems."""
        numbers: dict[bytes, int] = {}
        distinct: list[LongArray] = []
        numbered: list[int] = []
        for units in listed:
            for unit in units:
                number = numbers.setdefault(unit.tobytes(), len(distinct))
                if number == len(distinct):
                    distinct.append(unit)
                numbered.append(number)
        self.documents, self.told = len(listed), len(numbered)
        self.lengths = np.array([len(unit) for unit in distinct], np.int64)
        self._numbers = np.array(numbered, np.int64)
        self._starts = _summed(np.array([len(units) for units in listed], np.int64))
        self._filled = np.flatnonzero(np.diff(self._starts))
        self._columns = np.concatenate([*distinct, np.zeros(0, np.int64)])
        self._bounds = _summed(self.lengths)
        order = np.argsort(self._columns, kind="stable")
        self._holding = np.repeat(np.arange(len(distinct)), self.lengths)[order]
        self._places = np.searchsorted(self._columns[order], np.arange(stems + 1))

    def of_document(self, x: int) -> LongArray:
        """Return the number of each unit of a document."""
        numbers: LongArray = self._numbers[self._starts[x] : self._starts[x + 1]]
        return numbers

    def holding_any(self, stems: LongArray) -> npt.NDArray[np.bool_]:
        """Tell of each different set whether any of `stems` is in it."""
        asked = np.zeros(len(self._places) - 1, np.int64)
        asked[stems] = 1
        counts = _summed(asked[self._columns])
        found: npt.NDArray[np.bool_] = counts[self._bounds[1:]] > counts[self._bounds[:-1]]
        return found

    def entries(self, units: LongArray) -> tuple[LongArray, LongArray]:
        """Return the stems of some units, and the place among `units` that each belongs to."""
        lengths = self.lengths[units]
        return np.repeat(np.arange(len(units)), lengths), self._columns[_ranges(self._bounds[units], lengths)]

    def best(self, row: LongArray, stems: LongArray, weights: FloatArray, count: int) -> FloatArray:
        """Return [row, c]: what c's best unit holds of the weights of each row's stems."""
        found = np.zeros((count, self.documents))
        if not len(self._filled) or not count:
            return found
        first, lengths = self._places[stems], np.diff(self._places)[stems]
        units = len(self.lengths)
        keys = self._holding[_ranges(first, lengths)] + np.repeat(row * units, lengths)
        # Counted, not multiplied: sentences hold few of a story's stems.
        sums = np.bincount(keys, np.repeat(weights, lengths), minlength=count * units).reshape(count, units)
        found[:, self._filled] = np.maximum.reduceat(sums[:, self._numbers], self._starts[self._filled], axis=1)
        return found


def _ranges(first: LongArray, lengths: LongArray) -> LongArray:
    """Return the numbers from each first on, so many as its length, one after the other."""
    ends = np.cumsum(lengths)
    numbers: LongArray = np.arange(int(lengths.sum())) + np.repeat(first - ends + lengths, lengths)
    return numbers


def _summed(counts: LongArray) -> LongArray:
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))


def _stems(bag: FloatArray, held: LongArray) -> list[LongArray]:
    """List the stems of each row of a document's bags."""
    row, local = np.nonzero(bag)
    return np.split(held[local], np.searchsorted(row, np.arange(1, len(bag)))) if len(bag) else []
