"""The sentence of a place in a text."""

from __future__ import annotations

from bisect import bisect_right

from samesource.stages.comparing.side import Side


def sentence_at(side: Side, position: int) -> int:
    """Return the sentence of the first word that ends after a normal position; the last one where none does."""
    return side.token_sentence[min(bisect_right(side.token_end, position), len(side.token_sentence) - 1)]
