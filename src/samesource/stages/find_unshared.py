"""Which words of marked lines a passage has no claim to."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import AlignConfig
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.unit_view import Box

Bools = npt.NDArray[np.bool_]


def find_unshared(pair: PairView, box: Box, config: AlignConfig) -> tuple[Bools, Bools]:
    """Tell of each word of a box, a's and b's, whether it stands in a marked line that the other side does not tell.

    The other side tells a line where its story in the box holds enough of its weight beyond what this side's own story
    accounts for: a lead that says the headline again is no copy of the headline.
    """
    a0, a1, b0, b1 = box
    aside_a, aside_b = _asides(pair.a, a0, a1), _asides(pair.b, b0, b1)
    if not aside_a.any() and not aside_b.any():
        return aside_a, aside_b
    count_a = np.bincount(pair.a.term[a0:a1][~aside_a], minlength=pair.term_count)
    count_b = np.bincount(pair.b.term[b0:b1][~aside_b], minlength=pair.term_count)
    return (
        _unshared(pair, pair.a, a0, aside_a, np.maximum(count_b - count_a, 0), config),
        _unshared(pair, pair.b, b0, aside_b, np.maximum(count_a - count_b, 0), config),
    )


def _asides(side: SideView, start: int, end: int) -> Bools:
    """Tell which words of a range stand in marked lines."""
    aside = np.zeros(end - start, np.bool_)
    low, high = np.searchsorted(side.view.asides, (start, end)) if len(side.view.asides) else (0, 0)
    aside[side.view.asides[low:high] - start] = True
    return aside


def _unshared(pair: PairView, side: SideView, start: int, aside: Bools, left: Ints, config: AlignConfig) -> Bools:
    """Tell which words of a side's marked lines the words `left` on the other side do not account for."""
    place = np.flatnonzero(aside)
    line = side.sentence[start + place]
    unshared = np.zeros(len(aside), np.bool_)
    for owner in np.unique(line).tolist():
        words = place[line == owner]
        term, count = np.unique(side.term[start + words], return_counts=True)
        weight = pair.term_weight[term]
        told = int((np.minimum(count, left[term]) * weight).sum())
        unshared[words] = told < config.aside_share * int((count * weight).sum())
    return unshared
