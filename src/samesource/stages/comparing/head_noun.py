"""What a figure counts."""

from __future__ import annotations

from bisect import bisect_left

from samesource.records.fact import Fact
from samesource.stages.comparing.side import Side

_REACH = 3
"""Words after a figure in which its noun is looked for."""


def head_noun(side: Side, fact: Fact) -> tuple[str, int] | None:
    """Return the first content word after a figure (people, soldiers) as written, and its stem, or None."""
    first = bisect_left(side.token_start, fact.end)
    text = side.prepared.text
    for i in range(first, min(first + _REACH, len(side.words))):
        if side.token_sentence[i] != fact.sentence or any(
            mark in text[fact.end : side.token_start[i]] for mark in ".,;:("
        ):
            return None
        if side.weights[i] >= 0.9 and side.words[i][0].isalpha():
            return text[side.token_start[i] : side.token_end[i]], side.stems[i]
    return None
