"""Which of two texts the other witnesses agree with."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]


def third_witness_features(view: WitnessView, likeness: FloatArray, worth: FloatArray) -> dict[str, FloatArray]:
    """Return antisymmetric matrices [i, j], above 0 where third witnesses make i look the earlier one.

    `thirds`: readings of i that j lacks stand in others, those of j stand alone; `phrases`: the same for stem
    3-grams; `names`: names that only j has; `hub`: others resemble i more; `slips`: j has misspellings of words
    that others spell as i does. Pairs of `worth` False are left 0. Matrix products over the story's units.
    """
    count = len(likeness)
    if count < 3:
        return {name: np.zeros((count, count)) for name in ("thirds", "phrases", "names", "hub", "slips")}
    return {
        "thirds": _thirds(view) * worth,
        "phrases": _phrases(view.phrases) * worth,
        "names": _names(view) * worth,
        "hub": _hub(likeness) * worth,
        "slips": _slips(view, worth),
    }


def _thirds(view: WitnessView) -> FloatArray:
    """Weigh the stems of one side only that one (half) or more (whole) other documents hold."""
    presence, support = view.stems, np.minimum(2.0, view.stems.sum(axis=0) - 1.0)
    backed = _left_out(presence, presence, view.stem_weight * support) / 2.0
    total = _left_out(presence, presence, view.stem_weight)
    share = backed / np.maximum(total, 1.0)
    return share - share.T


def _phrases(presence: FloatArray) -> FloatArray:
    """Count the 3-grams of one side only that others hold."""
    backed = _left_out(presence, presence, (presence.sum(axis=0) >= 2).astype(np.float64))
    total = _left_out(presence, presence, np.ones(presence.shape[1]))
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


def _slips(view: WitnessView, worth: FloatArray) -> FloatArray:
    """Count words that stand in one document only and are a letter or two off a word of the other and of others."""
    from rapidfuzz.distance import Levenshtein

    holders: dict[str, int] = {}
    for words in view.words:
        for word in words:
            holders[word] = holders.get(word, 0) + 1
    alone = [sorted(word for word in words if holders[word] == 1) for words in view.words]
    backed = [_by_initial(words, holders) for words in view.words]
    count = len(view.words)
    slips = np.zeros((count, count))
    for j in range(count):
        for i in range(count):
            if i == j or not worth[i, j]:
                continue
            for word in alone[j]:
                limit = 1 if len(word) < 8 else 2
                slips[i, j] += any(
                    other not in view.words[j]
                    and view.words[i][other] != view.words[j][word]
                    and Levenshtein.distance(word, other, score_cutoff=limit) <= limit
                    for other in backed[i].get(word[0], ())
                    if abs(len(other) - len(word)) <= limit
                )
    result: FloatArray = np.tanh((slips - slips.T) / 2.0)
    return result


def _by_initial(words: dict[str, int], holders: dict[str, int]) -> dict[str, list[str]]:
    """List the words that at least two documents hold, by their first letter."""
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        if holders[word] >= 2:
            found.setdefault(word[0], []).append(word)
    return found
