"""The name that a speaker is known by."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w[\w'-]*")


def surname(speaker: str) -> str:
    """Return the last capitalised word of a speaker, or empty."""
    words = [word for word in _WORD.findall(speaker) if word[0].isupper() and len(word) > 2]
    return words[-1] if words else ""
