"""Roman numerals, as congresses, centuries, games and rulers are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samesource.language.matches_at import matches_at

_ROMAN = re.compile(r"(?<![\w-])(X{0,3}(?:IX|IV|V?I{0,3}))(?![\w-]|\.\w)")
_LETTERS = re.compile(r"[IVX]{2,}")
_DIGITS = {"I": 1, "V": 5, "X": 10}


def find_roman_numerals(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and value of Roman numerals of two letters and more, 2 to 39: others are mostly none."""
    for match in matches_at(_ROMAN, text, (found.start() for found in _LETTERS.finditer(text))):
        written = match.group(1)
        if len(written) > 1:
            yield match.start(), match.end(), _value(written)


def _value(written: str) -> int:
    sizes = [_DIGITS[letter] for letter in written]
    return sum(-size if size < max(sizes[i:]) else size for i, size in enumerate(sizes))
