"""Offices and occupations."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.phrase_pattern import phrase_pattern


@dataclass(frozen=True, slots=True)
class Role:
    """An office or occupation: its span with qualifiers, its class, and the classes of its qualifiers, sorted."""

    start: int
    end: int
    role: str
    qualifiers: str


def find_roles(text: str, language: str) -> list[Role]:
    """Find the offices and occupations in `text` with the qualifiers before them (deputy, former), in order."""
    vocabulary = load_vocabulary(language)
    found = []
    for match in _role_pattern(language).finditer(text):
        role = vocabulary.roles[" ".join(match.group().lower().replace("-", " ").split())]
        start, qualifiers = _qualifiers(text, match.start(), language)
        found.append(Role(start, match.end(), role, " ".join(sorted(qualifiers))))
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


@functools.cache
def _role_pattern(language: str) -> re.Pattern[str]:
    return phrase_pattern(load_vocabulary(language).roles)
