"""Where another text says what stands beside some words of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from samesource.stages.comparing.side import Side

_REACH = 7
"""Words on either side that are looked for: those nearest count most."""
_SHOWN = 8
"""Words of the place, at most."""
_SLACK = 1e-6
"""More than the order of adding changes in a sum."""
_SMALL = 0.2
"""Weight of a word that says nothing of its own, so that it tells one of two like places from the other."""


def place_beside(
    side: Side, span: tuple[int, int], other: Side, sentences: Iterable[int], least: float = 0.0
) -> tuple[int, int] | None:
    """Return the stretch of some sentences of `other` that holds most of what stands beside a span of `side`.

    It is of a few words and, where a source or a doubt is gone, tells between which words. None where nothing is held.
    """
    wanted = _beside(side, span)
    best: tuple[float, int, int] | None = None
    roughly = 0.0
    for sentence in sentences:
        low, high = other.bounds[sentence]
        places = [i for i, stem in enumerate(other.stems[low:high], low) if stem in wanted]
        for k, first in enumerate(places):
            seen: set[int] = set()
            score = 0.0
            for last in places[k:]:
                if last - first >= _SHOWN:
                    break
                stem = other.stems[last]
                if stem in seen:
                    continue
                seen.add(stem)
                score += wanted[stem]
                if score >= roughly and (
                    best is None or (round(score, 9), first - last) > (best[0], best[1] - best[2])
                ):
                    best, roughly = (round(score, 9), first, last), score - _SLACK
    if best is None or best[0] < least * sum(sorted(wanted.values())):
        return None
    return (other.token_start[best[1]], other.token_end[best[2]])


def _beside(side: Side, span: tuple[int, int]) -> dict[int, float]:
    """Return the stems around a span in its sentence, by what they say and how near they stand."""
    first, last = bisect_right(side.token_end, span[0]), bisect_left(side.token_start, span[1])
    low, high = side.bounds[side.token_sentence[first]]
    wanted: dict[int, float] = {}
    for i in (*range(max(low, first - _REACH), first), *range(last, min(high, last + _REACH))):
        away = first - i if i < first else i - last + 1
        weight = max(_SMALL, side.weights[i]) * (1.0 - (away - 1) / (_REACH + 1))
        wanted[side.stems[i]] = max(weight, wanted.get(side.stems[i], 0.0))
    return wanted
