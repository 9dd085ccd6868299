"""Which of two texts the other witnesses agree with."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.close_words import CloseWords
from samesource.stages.count_slips import count_slips
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]
Thirds = dict[str, FloatArray]


def third_witness_features(view: WitnessView, likeness: FloatArray, close: CloseWords | None = None) -> Thirds:
    """Return antisymmetric matrices [i, j], above 0 where third witnesses make i look the earlier one, and `slips`.

    `thirds`: readings of i that j lacks stand in others, those of j stand alone; `phrases`: the same for stem
    3-grams; `names`: names that only j has; `hub`: others resemble i more; `slips`, not antisymmetric: how many words
    j misspells that others spell as i does. `close`: words a letter or two apart, where they are known. Matrix products
    over the story's units.
    """
    count = len(likeness)
    if count < 3:
        return {name: np.zeros((count, count)) for name in ("thirds", "phrases", "names", "hub", "slips")}
    return {
        "thirds": _thirds(view),
        "phrases": _phrases(view),
        "names": _names(view),
        "hub": _hub(likeness),
        "slips": count_slips(view.words, close),
    }


def _thirds(view: WitnessView) -> FloatArray:
    """Weigh the stems of one side only that one (half) or more (whole) other documents hold."""
    presence, support = view.stems, np.clip(view.stems.sum(axis=0) - 1.0, 0.0, 2.0)
    backed = _left_out(presence, presence, view.stem_weight * support) / 2.0
    total = _left_out(presence, presence, view.stem_weight)
    share = backed / np.maximum(total, 1.0)
    return share - share.T


def _phrases(view: WitnessView) -> FloatArray:
    """Count the 3-grams of one side only that others hold."""
    presence = view.phrases
    backed = _left_out(presence, presence, (presence.sum(axis=0) >= 2) * view.phrase_weight)
    total = _left_out(presence, presence, view.phrase_weight)
    share = np.where(np.minimum(total, total.T) > 0, backed / np.maximum(total, 1.0), 0.0)
    return share - share.T


def _names(view: WitnessView) -> FloatArray:
    """Count the names that no other document has."""
    alone = (view.stems.sum(axis=0) == 1).astype(np.float64)
    unique = _left_out(view.names, view.stems, alone)
    result: FloatArray = np.tanh((unique.T - unique) / 3.0)
    return result


def _hub(likeness: FloatArray) -> FloatArray:
    """Compare the mean likeness to the other documents."""
    count = len(likeness)
    total = likeness.sum(axis=1)
    difference: FloatArray = (total[:, None] - total[None, :]) / (count - 2)
    return difference


def _left_out(left: FloatArray, right: FloatArray, weight: FloatArray) -> FloatArray:
    """Return [i, j]: the weight of the units in i of `left` that are not in j of `right`; whole numbers, so exact."""
    weighted = left * weight
    rest: FloatArray = weighted.sum(axis=1)[:, None] - weighted @ right.T
    return rest
