"""Whether a word bounds a figure."""

from __future__ import annotations

from samesource.stages.comparing.side import Side

_REACH = 14
"""Characters from a word to the figure that it bounds (no fewer than 40)."""


def bounds_figure(side: Side, token: int) -> bool:
    """Tell whether the word at `token` belongs to a modifier of a figure: its direction is compared with the figure."""
    end, sentence = side.token_end[token], side.token_sentence[token]
    facts = (*side.facts_of.get(sentence, ()), *side.facts_of.get(sentence + 1, ()))
    return any(fact.modifier and 0 <= fact.start - end <= _REACH for fact in facts)
