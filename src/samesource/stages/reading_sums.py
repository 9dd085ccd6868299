"""What the readings of one text that another lacks weigh."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]


class Lacked(NamedTuple):
    """Matrices [i, j]: what the units of i that j lacks weigh, in whole numbers; or the weights of the units."""

    readings: FloatArray
    """Stems by their background weight."""
    backed: FloatArray
    """The same, counting nothing where nobody else has them, twice where two others or more do."""
    phrases: FloatArray
    backed_phrases: FloatArray
    """Those that somebody else has."""
    own_names: FloatArray
    """Names in stems that nobody else has."""


@dataclass(frozen=True, slots=True)
class ReadingSums:
    """The sums of a story whose witnesses are all heard; less any one of them, only what that one changes is added."""

    view: WitnessView
    weights: Lacked
    sums: Lacked

    def without(self, k: int) -> Lacked:
        """Return the sums among the witnesses other than the k-th. Cost: documents² × units that weigh otherwise."""
        kept = np.arange(len(self.view.held)) != k
        found = []
        for (left, right), whole, weight, fewer in zip(
            _sides(self.view), self.sums, self.weights, _weights(self.view, k), strict=True
        ):
            changed = np.flatnonzero(weight != fewer)
            more = _sum(left[np.ix_(kept, changed)], right[np.ix_(kept, changed)], (weight - fewer)[changed])
            found.append(whole[np.ix_(kept, kept)] - more)
        return Lacked(*found)


def reading_sums(view: WitnessView) -> ReadingSums:
    """Weigh what each witness has and each other lacks. Cost: documents² × units."""
    weights = _weights(view, -1)
    sums = [_sum(left, right, weight) for (left, right), weight in zip(_sides(view), weights, strict=True)]
    return ReadingSums(view, weights, Lacked(*sums))


def _sides(view: WitnessView) -> tuple[tuple[FloatArray, FloatArray], ...]:
    """Return which units the two texts hold, for each of the sums."""
    stems, phrases = (view.stems, view.stems), (view.phrases, view.phrases)
    return stems, stems, phrases, phrases, (view.names, view.stems)


def _weights(view: WitnessView, k: int) -> Lacked:
    """Return the weights of the units, for each of the sums; without the k-th witness, if there is one."""
    one = slice(0, 0) if k < 0 else slice(k, k + 1)
    holders = view.stems.sum(axis=0) - view.stems[one].sum(axis=0)
    sharers = view.phrases.sum(axis=0) - view.phrases[one].sum(axis=0)
    weight = view.weight_without(k)
    return Lacked(
        readings=weight,
        backed=weight * np.clip(holders - 1.0, 0.0, 2.0),
        phrases=view.phrase_weight,
        backed_phrases=(sharers >= 2) * view.phrase_weight,
        own_names=(holders == 1).astype(np.float64),
    )


def _sum(left: FloatArray, right: FloatArray, weight: FloatArray) -> FloatArray:
    """Return [i, j]: the weight of the units in i of `left` that are not in j of `right`; whole numbers, so exact."""
    weighted = left * weight
    rest: FloatArray = weighted.sum(axis=1)[:, None] - weighted @ right.T
    return rest
