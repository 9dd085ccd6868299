"""One way of writing a figure."""

from __future__ import annotations

import re

_POINT_DECIMALS = frozenset(("en", "zh", "ja", "ko", "th", "he", "hi", "ga", "ms", "ur", "ar"))
_FIGURE = re.compile(r"(\d[\d.,: ]*\d|\d)(\D*)$")


def canonical_figure(word: str, language: str) -> str:
    """Return the figure of `word` without thousands separators and with a decimal point; what follows it stays.

    `1,200` and `1200` become `1200`, as do `1.200` in German and `1 200` in French; `6:52` stays.
    """
    match = _FIGURE.match(word)
    if not match or ":" in word:
        return word
    digits, rest = match.group(1).replace(" ", ""), match.group(2)
    decimal = "." if language in _POINT_DECIMALS or language == "und" else ","
    if "." in digits and "," in digits:
        decimal = "." if digits.rfind(".") > digits.rfind(",") else ","
    thousands = "," if decimal == "." else "."
    if _is_grouped(digits.split(decimal)[0], thousands):
        digits = digits.replace(thousands, "")
    if digits.count(decimal) > 1 and _is_grouped(digits, decimal):
        digits = digits.replace(decimal, "")
    return digits.replace(",", ".") + rest


def _is_grouped(digits: str, separator: str) -> bool:
    """Tell whether a separator stands before every third digit from the end."""
    first, *groups = digits.split(separator)
    return bool(groups) and 1 <= len(first) <= 3 and first != "0" and all(len(group) == 3 for group in groups)
