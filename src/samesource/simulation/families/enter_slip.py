"""Slips of the pen that change what a sentence says."""

from __future__ import annotations

import random
import re

from samesource.simulation.families.entered_change import EnteredChange
from samesource.simulation.families.language_pack import LanguagePack
from samesource.simulation.families.sentence import Sentence

_NUMBER = re.compile(r"(?<![\w,.])\d{1,3}(?:[,.\u00a0]\d{3})*(?![\w]|[,.]\d)")
_NAME = re.compile(r"(?<=[\w,] )[^\W\d_]{4,} [^\W\d_]{4,}")
_QUOTATION = re.compile(r'"([^"]{30,})"')
_CYRILLIC_VOWELS = "\u0430\u0435\u0438\u043e\u0443"
_SIDE = 24
"""Characters of context on either side of what the truth records."""


def enter_slip(sentence: Sentence, pack: LanguagePack, draws: random.Random) -> tuple[Sentence, EnteredChange] | None:
    """Return the sentence with a figure, a name, a day or a quotation changed, and the change; None where none fits."""
    kinds = [("number", _number), ("name", _name), ("date", _day), ("quote", _quotation)]
    draws.shuffle(kinds)
    for kind, slip in kinds:
        found = slip(sentence.text, pack, draws)
        if found is None or found[0] == found[1]:
            continue
        changed = sentence.replaced(*found)
        if changed.text != sentence.text:
            return changed, EnteredChange(
                kind, "factual", _around(sentence.text, found[0]), _around(changed.text, found[1])
            )
    return None


def _number(text: str, _pack: LanguagePack, draws: random.Random) -> tuple[str, str] | None:
    """Swap two digits, put another, add a nought or take one."""
    figures = [match[0] for match in _NUMBER.finditer(text)]
    if not figures:
        return None
    old = draws.choice(figures)
    digits = [i for i, character in enumerate(old) if character.isdigit()]
    i = draws.choice(digits)
    if len(digits) > 1 and draws.random() < 0.4:
        i = draws.randrange(len(digits) - 1)
        first, second = digits[i], digits[i + 1]
        new = [*old]
        new[first], new[second] = old[second], old[first]
        return (old, "".join(new)) if new[digits[0]] != "0" else None
    if len(digits) <= 2 and draws.random() < 0.25:
        return old, f"{old}0"
    return old, old[:i] + draws.choice([digit for digit in "123456789" if digit != old[i]]) + old[i + 1 :]


def _name(text: str, pack: LanguagePack, draws: random.Random) -> tuple[str, str] | None:
    """Misspell a surname, or give a person another first name."""
    people = {*pack.names["women"], *pack.names["men"]}
    found = [match[0] for match in _NAME.finditer(text) if match[0].istitle()]
    known = [name for name in found if name.split()[0] in people]
    if not known and (not found or pack.language == "de"):
        return None
    old = draws.choice(known or found)
    first, last = old.split(" ", maxsplit=1)
    if known and draws.random() < 0.4:
        group = pack.names["women" if first in pack.names["women"] else "men"]
        return old, f"{draws.choice([name for name in group if name != first])} {last}"
    i = draws.randrange(1, len(last) - 1)
    vowels = "aeiou" if last.isascii() else _CYRILLIC_VOWELS
    letter = draws.choice([vowel for vowel in vowels if vowel != last[i]])
    return old, f"{first} {last[:i]}{letter if last[i] in vowels else last[i] * 2}{last[i + 1 :]}"


def _day(text: str, pack: LanguagePack, draws: random.Random) -> tuple[str, str] | None:
    """Put another time in place of the one told."""
    held = [when for when in pack.when if when in text]
    return (held[0], draws.choice([when for when in pack.when if when != held[0]])) if held else None


def _quotation(text: str, _pack: LanguagePack, draws: random.Random) -> tuple[str, str] | None:
    """Cut a quotation at a comma, or lose a word of it."""
    match = _QUOTATION.search(text)
    if match is None:
        return None
    said = match[1]
    head, comma, tail = said.rstrip(",.").rpartition(", ")
    if comma and len(head.split()) > 3 and draws.random() < 0.6:
        return f"{head}{comma}{tail}", head
    words = said.split(" ")
    i = draws.randrange(1, len(words) - 1)
    return said, " ".join(words[:i] + words[i + 1 :])


def _around(text: str, part: str) -> str:
    """Return a part of a text with the whole words beside it."""
    place = text.find(part)
    start = text.rfind(" ", 0, max(0, place - _SIDE)) + 1
    end = text.find(" ", min(len(text), place + len(part) + _SIDE))
    return text[start : end if end > 0 else len(text)]
