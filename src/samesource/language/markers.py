"""Words that colour a statement: hedges, modal verbs, negations."""

from __future__ import annotations

import functools

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.phrase_finder import PhraseFinder


def find_markers(text: str, language: str, kind: str) -> list[tuple[int, int, str, str]]:
    """Find the words of `kind` (hedge, modal, negation or caveat) in `text`: start, end, class and words as written."""
    values = _values(language, kind)
    found = []
    months, negations = load_vocabulary(language).months, load_vocabulary(language).negations
    for start, end, word in _finder(language, kind).find(text):
        month = kind != "negation" and word in months and text[start].isupper()
        following = text[end : end + 8].split()[:1]
        if not month and not (kind == "hedge" and following and following[0] in negations):
            found.append((start, end, values[word], text[start:end]))
    return found


@functools.cache
def _values(language: str, kind: str) -> dict[str, str]:
    vocabulary = load_vocabulary(language)
    listed = {
        "negation": dict.fromkeys(vocabulary.negations, "negation"),
        "caveat": vocabulary.caveats,
        "hedge": vocabulary.hedges,
        "modal": vocabulary.obligations,
    }[kind]
    return {phrase.replace("-", " "): value for phrase, value in listed.items()}


@functools.cache
def _finder(language: str, kind: str) -> PhraseFinder:
    return PhraseFinder(_values(language, kind))
