"""Whether a text speaks of somebody."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w{4,}")
_STEM = 5
"""First letters by which a source is looked for in another text: its name may be inflected there."""


def mentions_any(text: str, words: str) -> bool:
    """Tell whether a text holds a form of any of the words, capitals aside."""
    folded = text.casefold()
    return any(re.search(rf"\b{re.escape(word[:_STEM])}", folded) for word in _WORD.findall(words.casefold()))
