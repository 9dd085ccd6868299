"""Where another sentence says the words of a window."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.comparing.side import Side

_SLACK = 1e-6
"""More than the order of adding changes in a sum: only a stretch that may be the best is added up in order."""


def held_words(side: Side, window: Sequence[int], other: Side, sentence: int) -> tuple[float, tuple[int, int]] | None:
    """Return the share of the rare words among the tokens `window` that `sentence` holds, and the span of them.

    The span runs over the tightest stretch of at most 14 words that holds most of them; None where it holds none.
    """
    wanted: dict[int, float] = {}
    for i in window:
        if side.weights[i] >= 0.9:
            wanted[side.stems[i]] = side.weights[i]
    if not wanted:
        return None
    low, high = other.bounds[sentence]
    places = [i for i in range(low, high) if other.stems[i] in wanted]
    best: tuple[float, int, int] | None = None
    for j, first in enumerate(places):
        seen: dict[int, float] = {}
        roughly = 0.0
        for last in places[j:]:
            if last - first > 13:
                break
            stem = other.stems[last]
            if stem in seen:
                continue
            seen[stem] = wanted[stem]
            roughly += wanted[stem]
            if best is not None and roughly < best[0] - _SLACK:
                continue
            score = sum(sorted(seen.values()))
            if best is None or (score, first - last) > (best[0], best[1] - best[2]):
                best = (score, first, last)
    if best is None:
        return None
    share = best[0] / sum(sorted(wanted.values()))
    return share, (other.token_start[best[1]], other.token_end[best[2]])
