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
    for first, end, phrase in _finder(language).find(text):
        start, qualifiers = _qualifiers(text, first, language)
        role, glued = roles[phrase]
        qualifiers |= {glued} - {""}
        found.append(Role(start, end, role, " ".join(sorted(qualifiers))))
    return found


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
    return start, qualifiers


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
