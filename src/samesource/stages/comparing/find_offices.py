"""Who holds which office."""

from __future__ import annotations

import re

from samesource.language.attributions_words import attribution_words
from samesource.records.fact import Fact

_OF = re.compile(r"( (of|for|der|des|de|du|del|della|dello|di|da|do|dos|das)[\w' -]*)?,? ")
_RUSSIAN = re.compile(r"( [А-Яа-яёЁ-]+){1,5} ")  # noqa: RUF001
_WHOSE = frozenset(
    "whose deren dessen dont cuyo cuya cuyos cuyas cui cujo cuja cujos cujas чей чья чьё чьи".split()  # noqa: SIM905
)
"""What an office after a name is somebody else's by."""
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
    for age in (fact for fact in facts if _is_age(text, fact)):
        near = [fact for fact in facts if fact.kind == "role" and fact.sentence == age.sentence]
        near = [fact for fact in near if _BESIDE.fullmatch(_between(text, age, fact))]
        if len(near) == 1:
            found.setdefault(near[0], set()).add(f"#{age.value}")
    return found


def _is_age(text: str, years: Fact) -> bool:
    """Tell whether a number is somebody's age: years by the words around them, a bare one between a name's commas."""
    if years.kind == "duration" and years.unit == "year":
        return _AGE.search(text[max(0, years.start - 5) : years.end + 4]) is not None
    if years.kind != "number" or years.unit or not _YEARS.fullmatch(years.text):
        return False
    before, after = text[max(0, years.start - 3) : years.start], text[years.end : years.end + 1]
    return (before[1:] == ", " and before[0].isalpha() and after == ",") or (before[1:] == " (" and after == ")")


def _between(text: str, first: Fact, second: Fact) -> str:
    return text[min(first.end, second.end) : max(first.start, second.start)]


_AGE = re.compile(
    r"year-old|years old|aged |jährig|Jahre alt|âgée? |^.{0,3}\bde \d+ (?:ans|años|anos)|di \d+ anni|enne\b|летн",
    re.IGNORECASE,
)
_YEARS = re.compile(r"[1-9]\d")
_BESIDE = re.compile(r"(?:-old)?[,(]? ?(?:[^\W\d_]+ ){0,2}")
"""Two words at most between an age and an office: they are one person's."""


def _belongs(text: str, role: Fact, name: Fact) -> bool:
    """Tell whether an office and a name belong together: next to each other, or in apposition."""
    if role.end <= name.start:
        between = text[role.end : name.start]
        return between in (" ", ", ", ". ") or (
            len(between) < _REACH and (_OF.fullmatch(between) is not None or _genitives(between))
        )
    between = text[name.end : role.start]
    if not _WHOSE.isdisjoint(between.lower().split()):
        return False
    return len(between) < _REACH and re.fullmatch(r"(, | \(|, \d\d, )(\S+ ){0,4}", between) is not None


def _genitives(between: str) -> bool:
    """Tell whether only Russian nouns and adjectives stand between an office and a name, none a verb of saying."""
    words = attribution_words("ru")
    if words is None or _RUSSIAN.fullmatch(between) is None:
        return False
    return not any(words.say.fullmatch(word) or word in words.stops for word in between.lower().split())
