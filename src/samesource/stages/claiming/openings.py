"""Words as they are looked for in another text, where they may be inflected."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w{4,}")
_OPENING = 5
"""First letters that an inflected word keeps."""


def openings(text: str) -> frozenset[str]:
    """Return the openings of the words of a text, capitals aside."""
    return frozenset(word[:_OPENING] for word in _WORD.findall(text.casefold()))
