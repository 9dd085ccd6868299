"""Whether two names are one outlet's or agency's."""

from __future__ import annotations

import re

_SMALL = frozenset(
    ["a", "an", "and", "de", "del", "des", "di", "du", "et", "for", "i", "la", "le", "of", "the", "und", "y", "и"]
)
"""Words that initials leave out."""


def is_one_name(one: str, other: str) -> bool:
    """Tell whether one name stands within the other, or is its initials: AFP, Agence France-Presse; case-folded."""
    if one in other or other in one:
        return True
    shorter, longer = sorted((one.replace(".", ""), other), key=len)
    words = re.findall(r"[^\W_]+", longer)
    initials = {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)}
    return len(shorter) > 1 and shorter in initials
