"""Scripts that leave no spaces between words."""

from __future__ import annotations

import re

UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""The letters of those scripts (kana, Han, Thai, Lao, Burmese, Khmer), as the inside of a character class."""
SEGMENTED = frozenset(("zh", "ja"))
"""Languages of such scripts whose lists of words tell where words end."""
_HELD = re.compile(f"[{UNSPACED}]")


def holds_unspaced(text: str) -> bool:
    """Tell whether a text holds a character of a script that leaves no spaces between words."""
    return bool(_HELD.search(text))
