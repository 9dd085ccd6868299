"""Who holds which office."""

from __future__ import annotations

import re

from samesource.language.attributions_words import attribution_words
from samesource.records.fact import Fact

_OF = re.compile(r"( (of|for|der|des|de|du|del|della|dello|di|da|do|dos|das)[\w' -]*)?,? ")
_RUSSIAN = re.compile(r"( [А-Яа-яёЁ-]+){1,5} ")  # noqa: RUF001
_REACH = 40
"""Characters between a name and its office."""


def find_offices(text: str, facts: list[Fact]) -> dict[Fact, set[str]]:
    """Return the names that stand right before or after each office; `text` is normalised."""
    names: dict[int, list[Fact]] = {}
    for fact in facts:
        if fact.kind == "name":
            names.setdefault(fact.sentence, []).append(fact)
    found: dict[Fact, set[str]] = {}
    for role in (fact for fact in facts if fact.kind == "role"):
        for name in names.get(role.sentence, ()):
            if _belongs(text, role, name):
                found.setdefault(role, set()).add(name.value)
    return found


def _belongs(text: str, role: Fact, name: Fact) -> bool:
    """Tell whether an office and a name belong together: next to each other, or in apposition."""
    if role.end <= name.start:
        between = text[role.end : name.start]
        return between in (" ", ", ") or (
            len(between) < _REACH and (_OF.fullmatch(between) is not None or _genitives(between))
        )
    between = text[name.end : role.start]
    return len(between) < _REACH and re.fullmatch(r"(, | \(|, \d\d, )(\S+ ){0,4}", between) is not None


def _genitives(between: str) -> bool:
    """Tell whether only Russian nouns and adjectives stand between an office and a name, none a verb of saying."""
    words = attribution_words("ru")
    if words is None or _RUSSIAN.fullmatch(between) is None:
        return False
    return not any(words.say.fullmatch(word) or word in words.stops for word in between.lower().split())
