"""How much some words say that another text says nowhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from samesource.stages.comparing.side import Side

_CONTENT = 1.5
"""Weight from which a word says something of its own."""


def unsaid_weight(side: Side, span: tuple[int, int], other: Side) -> float:
    """Return the weight of the words in a normal span of `side` that `other` has nowhere, in no form."""
    tokens = range(bisect_right(side.token_end, span[0]), bisect_left(side.token_start, span[1]))
    return sum(
        side.weights[i]
        for i in tokens
        if side.weights[i] >= _CONTENT and side.words[i] not in other.said and side.stems[i] not in other.stem_set
    )
