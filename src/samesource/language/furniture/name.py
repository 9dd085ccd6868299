"""Lines that are names."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block

_ASIDE = re.compile(r", | - | (?:at|in|for|aus|en|à) ")
_JOINS = frozenset(
    ("and", "und", "et", "y", "e", "и", "de", "del", "von", "van", "di", "da", "der", "den", "la", "le", "bin", "al")
)
"""Lower-case words within and between names."""


def is_name(block: Block) -> bool:
    """Tell whether a line is one name or several, perhaps with a role or a place after a comma."""
    if block.terminal or not 1 <= len(block.words) <= 12:
        return False
    if any(character.isdigit() for character in block.text):
        return False
    first, _, rest = _ASIDE.sub("\n", block.text, count=1).partition("\n")
    names = re.findall(r"[^\W\d_][\w'.-]*", first)
    if not 2 <= len(names) <= 8 or len(rest.split()) > 6:
        return False
    people = re.split(r" (?:and|und|et|y|e|\u0438|&) |/", first)
    if max(len(person.split()) for person in people) > 4:
        return False
    return all(name[0].isupper() or name in _JOINS for name in names) and names[0][0].isupper()
