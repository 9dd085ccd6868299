"""Who found what is said, in a clause between marks."""

from __future__ import annotations

from samesource.language.attributions_phrases import PhraseReader


def enclosed_clause(reader: PhraseReader, i: int) -> tuple[int, int] | None:
    """Read who found what is said, in a clause between commas ("..., the court has found, ...") that token `i` ends."""
    if not reader.words.find.fullmatch(reader.tokens[i].folded) or _goes_on(reader, i + 1):
        return None
    phrase = reader.before(i)
    if phrase is None or phrase[0] == 0:
        return None
    first = phrase[0] - 1
    if reader.tokens[first].folded in reader.words.determiners and first > 0:
        first -= 1
    return phrase if reader.tokens[first].text == "," else None


def _goes_on(reader: PhraseReader, i: int) -> bool:
    """Tell whether token `i` goes on with the clause before it."""
    return i < len(reader.tokens) and reader.tokens[i].is_word
