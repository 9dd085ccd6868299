"""Figures: digits with their separators."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from samesource.language.digit_starts import digit_starts
from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.matches_at import matches_at
from samesource.language.units import CURRENCY_CODES

_GLUED = "|".join(
    rf"(?<=\b{code})" for code in ("Rs", r"Rs\.", "RM", "Tk", "kr", "Fr", "INR", *sorted(CURRENCY_CODES - {"INR"}))
)
"""Letters of a currency that a figure may be joined to."""
_FIGURE = re.compile(
    rf"(?:(?<![\w.,])(?<![^\W\d]-)|{_GLUED})"
    r"(?:\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[.,']\d{3})+(?:[.,]\d+)?|\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in digits: its span and value."""

    start: int
    end: int
    value: Decimal


def find_figures(text: str, language: str) -> list[Figure]:
    """Find the numbers in digits of `text`, in order; separators are read by the custom of `language`.

    Digits that are part of a word or of a name with a hyphen (A320, COVID-19) are no figures; both ends of a range are.
    """
    decimal = "." if _american(text, language) else load_vocabulary(language).decimal
    found: list[Figure] = []
    for match in matches_at(_FIGURE, text, digit_starts(text)):
        start, written = match.start(), match.group()
        if " " in written and decimal == ".":
            found += _spaced_apart(written, start, decimal)
        else:
            found.append(Figure(start, match.end(), _value(written, decimal)))
    return found


_POINTED = re.compile(r"(?<![\d.,])(?<!las )\d{1,6}\.\d{1,2}(?![\d.,]|\s?(?:h|hs|hrs|horas)\b)|\d,\d{3},\d{3}(?!\d)")
_COMMAED = re.compile(r"(?<![\d.,])\d{1,6},\d{1,2}(?![\d.,])|\d\.\d{3}\.\d{3}(?!\d)")
_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])")


def _american(text: str, language: str) -> bool:
    """Tell whether a Spanish text writes figures with a decimal point, as from Mexico to Peru."""
    if language != "es":
        return False
    points, commas = len(_POINTED.findall(text)), len(_COMMAED.findall(text))
    return points > commas or (not commas and _GROUPED.search(text) is not None)


def _spaced_apart(written: str, start: int, decimal: str) -> list[Figure]:
    """Read figures with spaces between them one by one, where spaces do not group digits."""
    parts = re.finditer(r"\S+", written)
    return [Figure(start + part.start(), start + part.end(), _value(part.group(), decimal)) for part in parts]


def _value(written: str, decimal: str) -> Decimal:
    plain = written.replace(" ", "").replace("'", "")
    marks = [mark for mark in plain if mark in ".,"]
    if not marks:
        return Decimal(plain)
    if len(set(marks)) == 2:
        group = "," if plain.rfind(".") > plain.rfind(",") else "."
        return Decimal(plain.replace(group, "").replace(",", "."))
    mark = marks[0]
    head, _, tail = plain.partition(mark)
    grouped = len(marks) > 1 or (mark != decimal and len(tail) == 3 and head != "0")
    return Decimal(plain.replace(mark, "") if grouped else f"{head}.{tail}")
