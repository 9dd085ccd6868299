"""Offices and occupations."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.phrase_finder import PhraseFinder


@dataclass(frozen=True, slots=True)
class Role:
    """An office or occupation: its span with qualifiers, its class, and the classes of its qualifiers, sorted."""

    start: int
    end: int
    role: str
    qualifiers: str


def find_roles(text: str, language: str) -> list[Role]:
    """Find the offices and occupations in `text` with the qualifiers before them (deputy, former), in order."""
    roles = _classes(language)
    found = []
    for first, last, phrase in _finder(language).find(text):
        if phrase in _ADJECTIVES.get(language, ()) and _LOWER.match(text, last):
            continue
        start, qualifiers = _qualifiers(text, first, language)
        end, following = _after(text, last, language)
        role, glued = roles[phrase]
        qualifiers |= following | ({glued} - {""})
        found.append(Role(start, end, role, " ".join(sorted(qualifiers))))
    return found


_LOWER = re.compile(
    r" (?!of\b|and\b|who\b|in\b|at\b|for\b|from\b|said\b|told\b|de\b|del\b|da\b|do\b|di\b|du\b)[a-zà-ÿ]"
)
_ADJECTIVES = {
    "en": frozenset(["general", "major", "private", "head", "fellow", "chair", "guard", "principal"]),
    "fr": frozenset(["général", "cadre"]),
    "es": frozenset(["general", "cabo"]),
    "it": frozenset(["generale", "maggiore", "vicino", "vicina"]),
    "pt": frozenset(["general", "cabo", "polícia"]),
}
"""Offices that are adjectives or other nouns where another word follows in small letters (a private company)."""


def _qualifiers(text: str, start: int, language: str) -> tuple[int, set[str]]:
    """Return where the qualifiers before `start` begin, and their classes."""
    vocabulary = load_vocabulary(language)
    qualifiers: set[str] = set()
    while match := re.search(r"(\w+)[ -]$", text[max(0, start - 24) : start]):
        word = match[1].lower()
        if word not in vocabulary.role_qualifiers:
            break
        qualifiers.add(vocabulary.role_qualifiers[word])
        start -= len(match.group())
    apart = None if qualifiers else _APART.search(text[max(0, start - 48) : start])
    if apart and vocabulary.role_qualifiers.get(apart[1].lower()) == "former":
        return start - len(apart.group()), {"former"}
    return start, qualifiers


_APART = re.compile(r"(\w+) [^\W\d_]+ $")
"""A qualifier with one word between it and the office (retired coal miner)."""
_AFTER = re.compile(r" ([^\W\d_]+)(?!\w)")


def _after(text: str, end: int, language: str) -> tuple[int, set[str]]:
    """Return where the qualifiers after an office end, and their classes, in languages that put adjectives there."""
    match = _AFTER.match(text, end) if language in _POSTPOSED else None
    word = match[1].lower() if match else ""
    qualifier = load_vocabulary(language).role_qualifiers.get(word, "")
    return (match.end(), {qualifier}) if match and qualifier in _POSTPOSED[language] else (end, set())


_ADJECTIVAL = frozenset(["deputy", "former", "acting", "designate", "assistant", "outgoing", "honorary"])
_POSTPOSED = {"es": _ADJECTIVAL, "fr": _ADJECTIVAL, "it": _ADJECTIVAL, "pt": _ADJECTIVAL}


_GLUED = {
    "es": {"ex": "former", "vice": "deputy", "sub": "deputy"},
    "it": {"ex": "former", "vice": "deputy", "sotto": "deputy"},
    "pt": {"ex": "former", "vice": "deputy", "sub": "deputy"},
    "fr": {"ex": "former", "vice": "deputy", "sous": "deputy"},
    "de": {"ex": "former", "vize": "deputy", "alt": "former", "ober": "chief"},
    "ru": {"экс": "former", "вице": "deputy", "зам": "deputy"},
}
"""Prefixes that are written in one with an office, or with a hyphen, and the class of qualifier that they are."""


@functools.cache
def _classes(language: str) -> dict[str, tuple[str, str]]:
    """Return the class and the glued qualifier of every phrase, hyphens as spaces."""
    listed = {role.replace("-", " "): (name, "") for role, name in load_vocabulary(language).roles.items()}
    for prefix, qualifier in _GLUED.get(language, {}).items():
        for role, (name, _) in list(listed.items()):
            if " " not in role:
                listed.setdefault(f"{prefix}{role}", (name, qualifier))
                listed.setdefault(f"{prefix} {role}", (name, qualifier))
    return listed


@functools.cache
def _finder(language: str) -> PhraseFinder:
    return PhraseFinder(_classes(language))
