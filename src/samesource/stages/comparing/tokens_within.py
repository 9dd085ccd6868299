"""The words of a place in a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from samesource.stages.comparing.side import Side


def tokens_within(side: Side, span: tuple[int, int]) -> range:
    """Return the tokens that a normal span touches; none where it lies between two."""
    return range(bisect_right(side.token_end, span[0]), bisect_left(side.token_start, span[1]))
