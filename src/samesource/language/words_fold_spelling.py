"""Letters of a word that writers choose freely between."""

from __future__ import annotations

import re

from samesource.language.simplify_chinese import simplify_chinese

_VOWEL_SIGNS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")
"""Arabic vowel signs, marks of recitation, and tatweel, which only stretches a word."""
_ARABIC = re.compile("[\u0600-\u06ff]")
_FIGURES = str.maketrans(
    {
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
        "\u066b": ".",
        "\u066c": ",",
    }
)


def fold_spelling(word: str, language: str) -> str:
    """Return a case-folded word without vowel signs, with Arabic figures as 0 to 9 and Chinese letters simplified."""
    if word.isascii():
        return word
    if language == "zh":
        return simplify_chinese(word)
    return _VOWEL_SIGNS.sub("", word).translate(_FIGURES) if _ARABIC.search(word) else word
