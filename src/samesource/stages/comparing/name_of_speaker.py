"""Who a speaker is by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samesource.language.fold_word import fold_word

_HEAD = re.compile(r",| of | für | von | de | du | di | do | da ")


def name_of_speaker(speaker: str | None, names: Iterable[str]) -> str:
    """Return the longest of the folded `names` in the head of a speaker phrase, or an empty string.

    A name that a noun in small letters follows says whose people speak (Harbour Bank victims), not who.
    """
    if not speaker:
        return ""
    head = _HEAD.split(speaker)[0].split()
    folded = f" {' '.join(fold_word(word) for word in head)} "
    found = [name for name in names if f" {name} " in folded]
    name = max(found, key=lambda name: (len(name), name)) if found else ""
    return "" if head[-1:] and head[-1].islower() and not folded.endswith(f" {name} ") else name
