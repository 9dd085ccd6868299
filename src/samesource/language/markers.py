"""Words that colour a statement: hedges, modal verbs, negations."""

from __future__ import annotations

import functools
import re

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.phrase_pattern import phrase_pattern


def find_markers(text: str, language: str, kind: str) -> list[tuple[int, int, str, str]]:
    """Find the words of `kind` (hedge, modal, negation or caveat) in `text`: start, end, class and words as written."""
    values = _values(language, kind)
    found = []
    for match in _pattern(language, kind).finditer(text):
        word = " ".join(match.group().lower().split())
        if kind != "negation" and word in load_vocabulary(language).months and match.group()[0].isupper():
            continue
        found.append((match.start(), match.end(), values.get(word, kind), match.group()))
    return found


@functools.cache
def _values(language: str, kind: str) -> dict[str, str]:
    vocabulary = load_vocabulary(language)
    if kind == "negation":
        return dict.fromkeys(vocabulary.negations, "negation")
    if kind == "caveat":
        return dict(vocabulary.caveats)
    return dict(vocabulary.hedges if kind == "hedge" else vocabulary.obligations)


@functools.cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    return phrase_pattern(_values(language, kind))
