"""Words that colour a statement: hedges, modal verbs, negations."""

from __future__ import annotations

import functools

from samesource.language.find_conditionals import find_conditionals
from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.phrase_finder import PhraseFinder


def find_markers(text: str, language: str, kind: str) -> list[tuple[int, int, str, str]]:
    """Find the words of `kind` (hedge, modal, negation or caveat) in `text`: start, end, class and words as written."""
    values = _values(language, kind)
    found = []
    months, negations = load_vocabulary(language).months, load_vocabulary(language).negations
    bounds = _bounds(text, language) if kind == "negation" else set()
    for start, end, word in _finder(language, kind).find(text):
        if start in bounds or (kind == "negation" and _is_noun(text, start, word, language)):
            continue
        month = kind != "negation" and word in months and text[start].isupper()
        following = text[end : end + 8].split()[:1]
        denied = kind == "hedge" and values[word] in _DENIED and following and following[0] in negations
        if not month and not denied:
            found.append((start, end, values[word], text[start:end]))
    if kind != "hedge":
        return found
    taken = {position for start, end, *_ in found for position in range(start, end)}
    spans = [span for span in find_conditionals(text, language) if span[0] not in taken]
    return sorted([*found, *((start, end, "report", text[start:end]) for start, end in spans)])


_DENIED = frozenset(["maybe", "doubt"])
"""Doubts that a negation after them turns (could not); hearsay it leaves as it is (allegedly without bids)."""
_ANSWERS = frozenset(["no", "nein", "non", "não"])
"""Negations that are a noun after an article: the no of a ballot."""


def _is_noun(text: str, start: int, word: str, language: str) -> bool:
    """Tell whether an article makes a noun of a negation."""
    before = text[max(0, start - 8) : start].split()[-1:] if word in _ANSWERS else []
    return bool(before) and before[0].lower() in load_vocabulary(language).articles_all


def _bounds(text: str, language: str) -> set[int]:
    """Return where words begin that bound a figure (no fewer than): they deny nothing."""
    found = _modifiers(language).find(text)
    return {position for start, end, _ in found for position in range(start, end)}


@functools.cache
def _modifiers(language: str) -> PhraseFinder:
    return PhraseFinder(load_vocabulary(language).modifiers)


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
