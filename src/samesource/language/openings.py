"""How phrases begin."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_LETTERS = 2
"""Letters that tell: phrases may be joined to more letters (zweijährig)."""


def openings(phrases: Iterable[str]) -> frozenset[str]:
    """Return the first letters of phrases, which begin with words, in lower case, for `word_starts`."""
    return frozenset(found.group()[:_LETTERS].lower() for phrase in phrases if (found := _WORD.match(phrase)))
