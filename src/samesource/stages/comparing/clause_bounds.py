"""The clause around a word."""

from __future__ import annotations

from samesource.stages.comparing.side import Side

_BREAKS = frozenset(',;:.!?()\n"')


def clause_bounds(side: Side, token: int) -> tuple[int, int]:
    """Return the tokens (half-open) of the clause around `token`: between marks of punctuation, in its sentence."""
    low, high = side.bounds[side.token_sentence[token]]
    text = side.prepared.text
    first, last = token, token + 1
    while first > low and not set(text[side.token_end[first - 1] : side.token_start[first]]) & _BREAKS:
        first -= 1
    while last < high and not set(text[side.token_end[last - 1] : side.token_start[last]]) & _BREAKS:
        last += 1
    return first, last
