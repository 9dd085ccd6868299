"""Whether two proper names may mean the same."""

from __future__ import annotations

import functools

from samesource.language.one_place_name import one_place_name
from samesource.stages.comparing.one_word import one_word


@functools.lru_cache(maxsize=1 << 16)
def same_name(old: str, new: str) -> bool:
    """Tell whether two folded names are one: equal but for spaces, one inside the other, or initials of the other.

    Places may go by several names (`one_place_name`).
    """
    old, new = one_place_name(old.replace(".", "")), one_place_name(new.replace(".", ""))
    if old.replace(" ", "") == new.replace(" ", ""):
        return True
    shorter, longer = sorted((old.split(), new.split()), key=len)
    if _inside(shorter, longer) or _inside(longer, shorter):
        return True
    initials = "".join(word[0] for word in longer if word not in _SMALL)
    return len(shorter) == 1 and len(shorter[0]) > 1 and shorter[0].replace(".", "") == initials


def _inside(words: list[str], others: list[str]) -> bool:
    """Tell whether every word is one of the others."""
    return all(any(one_word(word, other) for other in others) for word in words)


_SMALL = frozenset(["of", "the", "de", "la", "and", "for", "der", "die", "und", "du", "des", "et", "y", "e"])
