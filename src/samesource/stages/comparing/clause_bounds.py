"""The clause around a word."""

from __future__ import annotations

from samesource.stages.comparing.side import Side

_BREAKS = frozenset(",;:.!?()\n")


def clause_bounds(side: Side, token: int) -> tuple[int, int]:
    """Return the tokens (half-open) of the clause around `token`: between marks of punctuation, in its sentence."""
    low, high = side.bounds[side.token_sentence[token]]
    first, last = token, token + 1
    while first > low and not _broken(side, first):
        first -= 1
    while last < high and not _broken(side, last):
        last += 1
    return first, last


def _broken(side: Side, token: int) -> bool:
    """Tell whether a clause ends before `token`: at a mark, or at a dash with spaces."""
    between = side.prepared.text[side.token_end[token - 1] : side.token_start[token]]
    return not _BREAKS.isdisjoint(between) or " - " in between
