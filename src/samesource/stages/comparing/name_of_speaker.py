"""Who a speaker is by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samesource.language.fold_word import fold_word

_HEAD = re.compile(r",| of | für | von | de | du | di | do | da ")


def name_of_speaker(speaker: str | None, names: Iterable[str]) -> str:
    """Return the longest of the folded `names` in the head of a speaker phrase, or an empty string."""
    if not speaker:
        return ""
    folded = f" {' '.join(fold_word(word) for word in _HEAD.split(speaker)[0].split())} "
    found = [name for name in names if f" {name} " in folded]
    return max(found, key=lambda name: (len(name), name)) if found else ""
