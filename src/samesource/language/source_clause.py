"""Who said it, in a clause of its own beside what is said."""

from __future__ import annotations

from samesource.language.attributions_phrases import PhraseReader

_FAR = 8
"""Words before a verb within which its clause opens."""


def source_clause(reader: PhraseReader, i: int) -> tuple[int, int] | None:
    """Read who speaks in a clause that compares ("según informó la policía") and whose verb is token `i`, or null.

    The subject follows the verb, or stands before it; past a participle the preposition of an agent leads to it.
    """
    opening = _opening(reader, i)
    if opening is None:
        return None
    following, passed = i + 1, reader.words.skip - reader.words.agents
    while following < len(reader.tokens) and reader.tokens[following].folded in passed:
        following += 1
    if following < len(reader.tokens) and reader.tokens[following].folded in reader.words.agents:
        return reader.after(following + 1)
    if all(token.folded in reader.words.skip for token in reader.tokens[opening:i]):
        return reader.after(following)
    return reader.after(opening) if _ends(reader, i + 1) else None


def _opening(reader: PhraseReader, i: int) -> int | None:
    """Return the token after what opens the clause of the verb at `i`; null where it is no such clause."""
    for k in range(i - 1, max(-1, i - 1 - _FAR), -1):
        token = reader.tokens[k]
        if not token.is_word or token.quoted:
            return None
        if token.folded in reader.words.clause_anywhere:
            return k + 1
        if token.folded in reader.words.clause:
            return k + 1 if k == 0 or not reader.tokens[k - 1].is_word else None
    return None


def _ends(reader: PhraseReader, i: int) -> bool:
    """Tell whether a clause ends before token `i`."""
    return i >= len(reader.tokens) or not reader.tokens[i].is_word
