"""Whether two proper names may mean the same."""

from __future__ import annotations

import functools
import re


@functools.lru_cache(maxsize=1 << 16)
def same_name(old: str, new: str) -> bool:
    """Tell whether two folded names are one: equal but for spaces, one inside the other, or initials of the other."""
    if old.replace(" ", "") == new.replace(" ", ""):
        return True
    first, second = ([_bare(word) for word in name.split()] for name in (old, new))
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    initials = "".join(word[0] for word in longer if word not in _SMALL)
    return len(shorter) == 1 and len(shorter[0]) > 1 and shorter[0].replace(".", "") == initials


def _bare(word: str) -> str:
    """Return a word without the s of plural and genitive, or the ending of a Russian case."""
    if word[-1] >= "\u0400":
        return _CASES.sub("", word) if len(word) > 4 else word
    return word[:-1] if len(word) > 4 and word.endswith("s") else word


_CASES = re.compile(r"(?<=[а-яё]{3})(?:ого|ому|ыми|ими|ой|ей|ым|им|ом|ем|ую|юю|ая|яя|ый|ий|[аеуыяюьи])$")  # noqa: RUF001
_SMALL = frozenset(["of", "the", "de", "la", "and", "for", "der", "die", "und", "du", "des", "et", "y", "e"])
