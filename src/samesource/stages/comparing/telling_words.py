"""The words of some clause that say something of their own."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.stages.comparing.side import Side

CONTENT = 1.5
"""Weight from which a word says something of its own."""


def telling_words(side: Side, tokens: Iterable[int]) -> dict[str, float]:
    """Return the folded words among `tokens` that say something of their own, with their weights."""
    return {side.folded[i]: side.weights[i] for i in tokens if side.weights[i] >= CONTENT}
