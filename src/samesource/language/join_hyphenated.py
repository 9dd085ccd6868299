"""Words that were divided at the end of a line."""

from __future__ import annotations

import re

from samesource.language.identify_language import identify_language
from samesource.language.word_bands import word_bands

_BEFORE = re.compile(r"[^\W\d_]+(?=-$)")
_AFTER = re.compile(r"[^\W\d_]+")
_JOINING = "und oder bzw sowie bis and or et ou y o u e ed og eller och en of i a oraz lub и или та або nebo sau si"  # noqa: RUF001 - Russian
_CONJUNCTIONS = frozenset(_JOINING.split())
"""A hyphen before one stands for the rest of a compound: `Vor- und Nachteile`."""
_COMPOUNDING = frozenset(("af", "da", "de", "et", "fi", "hu", "is", "lb", "nb", "nl", "nn", "no", "sv"))
"""Languages that write compounds as one word: there a small letter after the hyphen is the middle of a word."""
_RARER = 200
"""Hundredths of a bel: a joined form that much rarer than both its parts is a misspelling of the hyphenated one."""


def join_hyphenated(before: str, after: str, text: str, language: str) -> tuple[bool, str]:
    """Tell whether the hyphen at the end of a line goes, and what stands between it and the next line.

    `before` ends with a letter and a hyphen. The text's own spelling elsewhere decides, then the frequencies of the
    words in `language` (that of `text` where empty).
    """
    first, second = _BEFORE.search(before), _AFTER.match(after)
    if first is None or second is None:
        return False, ""
    left, right = first.group().casefold(), second.group().casefold()
    if right in _CONJUNCTIONS and after[0].islower():
        return False, " "
    if not after[0].islower():
        return False, ""
    return _is_divided(left, right, text, language), ""


def _is_divided(left: str, right: str, text: str, language: str) -> bool:
    """Tell whether two parts are one word."""
    spelled = re.compile(rf"(?<!\w){re.escape(left)}(-?){re.escape(right)}(?!\w)", re.I).search(text)
    if spelled:
        return not spelled.group(1)
    language = language or identify_language(text)
    table = word_bands(language)
    joined, parts = table.get(left + right), [table.get(left), table.get(right)]
    rarest = max((band for band in parts if band is not None), default=0)
    if joined is not None:
        return None in parts or joined <= rarest + _RARER
    return len(table) > 0 and (None in parts or language in _COMPOUNDING)
