"""Which of two texts the other witnesses agree with."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.reading_sums import Lacked

FloatArray = npt.NDArray[np.float64]
Thirds = dict[str, FloatArray]


def third_witness_features(likeness: FloatArray, lacked: Lacked, slips: FloatArray) -> Thirds:
    """Return antisymmetric matrices [i, j], above 0 where third witnesses make i look the earlier one, and `slips`.

    `thirds`: readings of i that j lacks stand in others, those of j stand alone; `phrases`: the same for stem
    3-grams; `names`: names that only j has; `hub`: others resemble i more; `slips`, not antisymmetric, as they are:
    how many words j misspells that others spell as i does.
    """
    count = len(likeness)
    if count < 3:
        return {name: np.zeros((count, count)) for name in ("thirds", "phrases", "names", "hub", "slips")}
    return {
        "thirds": _thirds(lacked),
        "phrases": _phrases(lacked),
        "names": np.tanh((lacked.own_names.T - lacked.own_names) / 3.0),
        "hub": _hub(likeness),
        "slips": slips,
    }


def _thirds(lacked: Lacked) -> FloatArray:
    """Weigh the stems of one side only that one (half) or more (whole) other documents hold."""
    share = lacked.backed / 2.0 / np.maximum(lacked.readings, 1.0)
    return share - share.T


def _phrases(lacked: Lacked) -> FloatArray:
    """Count the 3-grams of one side only that others hold."""
    total = lacked.phrases
    share = np.where(np.minimum(total, total.T) > 0, lacked.backed_phrases / np.maximum(total, 1.0), 0.0)
    return share - share.T


def _hub(likeness: FloatArray) -> FloatArray:
    """Compare the mean likeness to the other documents."""
    count = len(likeness)
    total = likeness.sum(axis=1)
    difference: FloatArray = (total[:, None] - total[None, :]) / (count - 2)
    return difference
