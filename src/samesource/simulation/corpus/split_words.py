"""Words and what stands between them."""

from __future__ import annotations

import re

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
_LETTER = f"[^\\W_{_UNSPACED}]"
_SPLIT = re.compile(f"([{_UNSPACED}]|{_LETTER}+(?:[{_MARKS}]+{_LETTER}*|['’-]{_LETTER}+)*)")
_SPLIT_ASCII = re.compile("([0-9A-Za-z]+(?:['-][0-9A-Za-z]+)*)")
"""The same on ASCII, and faster."""


def split_words(text: str) -> list[str]:
    """Return the text cut into separators (even places, perhaps empty) and words (odd places).

    A word is a run of letters, marks and digits with apostrophes and hyphens inside; where words are not spaced
    (Chinese, Japanese, Thai …) each character is one. Joined, the pieces are the text.
    """
    return (_SPLIT_ASCII if text.isascii() else _SPLIT).split(text)
