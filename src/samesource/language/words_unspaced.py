"""Scripts that leave no spaces between words."""

from __future__ import annotations

import re

UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""The letters of those scripts (kana, Han, Thai, Lao, Burmese, Khmer), as the inside of a character class."""
_START = re.compile(f"[{UNSPACED}]")


def is_unspaced(character: str) -> bool:
    """Tell whether a character belongs to a script that leaves no spaces between words."""
    return bool(_START.match(character))
