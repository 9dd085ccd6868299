"""How alike the words around two places are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from samesource.stages.comparing.side import Side

_REACH = 8
"""Words to either side that are looked at where nothing else is asked."""


def context_likeness(
    old: Side, old_span: tuple[int, int], new: Side, new_span: tuple[int, int], reach: int = _REACH
) -> float:
    """Return the share (0 to 1) of rare words around one span that stand around the other, within their sentences.

    The nearer a word the more it counts; the smaller of the two surroundings is the measure.
    `reach` is in words to either side.
    """
    left, right = _around(old, old_span, reach), _around(new, new_span, reach)
    total = min(sum(sorted(left.values())), sum(sorted(right.values())))
    if total <= 0.0:
        return 0.0
    shared = sorted(min(left[stem], right[stem]) for stem in left if stem in right)
    return min(1.0, sum(shared) / total)


def _around(side: Side, span: tuple[int, int], reach: int) -> dict[int, float]:
    """Return the stems around a span with their weights, less with distance."""
    first = bisect_right(side.token_end, span[0])
    last = bisect_left(side.token_start, span[1])
    if first >= len(side.token_sentence):
        return {}
    low, high = side.bounds[side.token_sentence[first]]
    around: dict[int, float] = {}
    for i in range(max(low, first - reach), min(high, last + reach)):
        distance = first - i if i < first else i - last + 1
        if distance <= 0:
            continue
        weight = side.weights[i] * (1.0 - 0.06 * distance)
        around[side.stems[i]] = max(weight, around.get(side.stems[i], 0.0))
    return around
