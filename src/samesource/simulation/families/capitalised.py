"""The first letter as a capital."""

from __future__ import annotations


def capitalised(text: str) -> str:
    """Return `text` with its first letter, be it behind a quotation mark, as a capital."""
    first = 1 if text.startswith('"') else 0
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]
