"""Marks with no space after them."""

from __future__ import annotations

import re

from samesource.language.words_unspaced import UNSPACED
from samesource.records.prepared import Prepared

_LETTER = rf"[^\W\d_{UNSPACED}]"
_MARK = re.compile(rf"[,;]{_LETTER}")
_NO_SPACE = re.compile(rf"{_LETTER}+[,;]{_LETTER}+")


def missing_spaces(prepared: Prepared) -> list[tuple[int, int]]:
    """Return where sentences have a comma or semicolon between words without a space, with both words; normal spans."""
    if _MARK.search(prepared.text) is None:
        return []
    return [
        (start + match.start(), start + match.end())
        for start, end in zip(prepared.sentence_start.tolist(), prepared.sentence_end.tolist(), strict=True)
        for match in _NO_SPACE.finditer(prepared.text[start:end])
    ]
