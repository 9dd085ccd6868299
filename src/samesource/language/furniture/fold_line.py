"""A line as phrases are looked for in it."""

from __future__ import annotations

import re

from samesource.language.simplify_chinese import simplify_chinese
from samesource.language.words_fold_spelling import fold_spelling
from samesource.language.words_fold_variants import fold_variants

_ARABIC = re.compile("[\u0600-\u06ff]")
_HAN = re.compile("[\u3400-\u9fff]")


def fold_line(text: str) -> str:
    """Return `text` case-folded, Arabic in one spelling and without vowel signs, Chinese in simplified characters."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    if _ARABIC.search(folded):
        folded = fold_variants(fold_spelling(folded, "ar"))
    return _regional(simplify_chinese(folded)) if _HAN.search(folded) else folded


def _regional(text: str) -> str:
    """Return simplified text with words of the trade in Taiwan as those on the mainland, of equal length."""
    return text.replace("报导", "报道").replace("连结", "链接")
