"""A speaker named beside a quotation with a verb that no list has."""

from __future__ import annotations

from itertools import pairwise

from samesource.language.attributions_phrases import PhraseReader
from samesource.language.attributions_sayings import Saying

_LEAST = 4
"""Words from which a quotation is speech, not a title or a scare quote."""
_MARKS = frozenset([",", "-"])
_ENDINGS = ("ed", "s")
"""Endings of English verbs after their subject."""
_REACH = 3
"""Words between a quotation and its verb, at most."""


def find_inquit(reader: PhraseReader, quotation: str, end: int) -> Saying | None:
    """Read who speaks right after a quotation: a mark, a verb and a name (English: a name and a verb).

    `end` is where the quoted words end (normal position). Any verb will do, as writers look for rare ones; what
    follows it must have a name's capitals.
    """
    if len(quotation.split()) < _LEAST:
        return None
    tokens = reader.tokens
    i = next((k for k, token in enumerate(tokens) if token.start >= end), len(tokens))
    marked = quotation.rstrip()[-1:] in ",?!"
    while i < len(tokens) and not tokens[i].is_word:
        if tokens[i].text not in _MARKS and tokens[i].text != '"':
            return None
        marked = marked or tokens[i].text in _MARKS
        i += 1
    if not marked or i + 1 >= len(tokens):
        return None
    if reader.language == "en" and tokens[i].text[0].isupper():
        return _name_first(reader, i)
    verb = i
    while verb < min(i + _REACH, len(tokens) - 1) and tokens[verb].folded in reader.words.skip:
        verb += 1
    if not _may_be_verb(reader, verb):
        return None
    phrase = reader.after(verb + 1)
    return Saying(verb, verb + 1, phrase, "said", inverted=True) if phrase and _named(reader, phrase) else None


def _may_be_verb(reader: PhraseReader, i: int) -> bool:
    token, words = reader.tokens[i], reader.words
    closed = words.stops | words.determiners | words.inner | words.leading | words.personal | words.join | words.skip
    return token.is_word and token.text.islower() and token.text.isalpha() and token.folded not in closed


def _named(reader: PhraseReader, phrase: tuple[int, int]) -> bool:
    """Tell whether a phrase holds a name: a capital, or two in a row where every noun has one."""
    capitals = [reader.tokens[i].text[0].isupper() for i in range(*phrase)]
    if reader.language == "de":
        return any(a and b for a, b in pairwise(capitals))
    return any(capitals)


def _name_first(reader: PhraseReader, i: int) -> Saying | None:
    """Read a name and the verb after it ("...," Lena Marsh urged)."""
    last = i
    while last < len(reader.tokens) and reader.tokens[last].is_word and reader.tokens[last].text[0].isupper():
        last += 1
    closes = last < len(reader.tokens) and reader.tokens[last].folded.endswith(_ENDINGS) and _may_be_verb(reader, last)
    return Saying(last, last + 1, (i, last), "said", inverted=False) if closes else None
