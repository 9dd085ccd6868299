"""How much some words say that another text says nowhere."""

from __future__ import annotations

from samesource.stages.comparing.side import Side
from samesource.stages.comparing.telling_words import CONTENT
from samesource.stages.comparing.tokens_within import tokens_within


def unsaid_weight(side: Side, span: tuple[int, int], other: Side) -> float:
    """Return the weight of the words in a normal span of `side` that `other` has nowhere, in no form."""
    return sum(
        side.weights[i]
        for i in tokens_within(side, span)
        if side.weights[i] >= CONTENT and side.words[i] not in other.said and side.stems[i] not in other.stem_set
    )
