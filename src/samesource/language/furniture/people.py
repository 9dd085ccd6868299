"""Whether words are the names of people who may have written a report."""

from __future__ import annotations

import re

from samesource.language.declared.agency import is_agency

_TOKEN = re.compile(r"[^\W\d_](?:[\w'-]|\.(?=\w))*\.?")
_PEOPLE = re.compile(r"\s*(?:,|;|/|&|\s(?:and|und|et|y|e|\u0438|with|mit|avec|con|com)\s)\s*")
_JOINS = frozenset(
    (
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "bin",
        "al",
        "ter",
        "zu",
        "y",
    )
)
"""Lower-case words within names."""
_LONGEST = 5
"""Words of one name."""


def is_people(text: str) -> bool:
    """Tell whether `text` is one person's name or several, agencies among them, and nothing else."""
    people = [person.strip(" .") for person in _PEOPLE.split(text) if person.strip(" .")]
    return bool(people) and any(not is_agency(person) for person in people) and all(map(_is_one, people))


def _is_one(person: str) -> bool:
    """Tell whether words are a name: two or more with capitals, an initial among them or not."""
    if is_agency(person):
        return True
    words = person.split()
    if not 2 <= len(words) <= _LONGEST or not all(_TOKEN.fullmatch(word) for word in words):
        return False
    named = [word for word in words if word not in _JOINS]
    return len(named) >= 2 and all(word[0].isupper() for word in named) and words[0] not in _JOINS
