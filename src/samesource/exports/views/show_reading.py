"""Show a reading as a person would write it."""

from __future__ import annotations

import re

from samesource.exports.views.shorten_text import shorten_text

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(r"(\d{4}|\?{4})-(\d\d|\?\?)-(\d\d|\?\?)")
_FIGURE = re.compile(r"(-?\d{1,15})(\.\d+)?(?: (\S.*))?")
_CHANGED = "; "
_KIND = re.compile(r"[a-z-]+: (?=\S)")


def show_reading(reading: str | None, most: int) -> str:
    """Write canonical dates and figures in plain form, put a quotation in marks, and shorten to `most` characters."""
    value, _, changed = (reading or "").partition(_CHANGED)
    if _KIND.match(changed):
        # The figure stayed and what is said of it changed: that is what makes the reading another one.
        both = f"{show_reading(value, most)}, {show_reading(changed, most)}"
        return both if len(both) <= most else show_reading(changed, most)
    words = reading or ""
    kind = _KIND.match(words)
    plain = words[kind.end() :] if kind else words
    date, figure = _DATE.fullmatch(plain), _FIGURE.fullmatch(plain)
    if date:
        return _show_date(*date.groups())
    if figure:
        return shorten_text(_show_figure(*figure.groups()), most)
    if kind and kind[0] == "quote: ":
        return f"“{shorten_text(plain, most - 2)}”"
    return shorten_text(plain, most)


def _show_date(year: str, month: str, day: str) -> str:
    name = _MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else ""
    parts = (str(int(day)) if day.isdigit() else "", name, year if year.isdigit() else "")
    return " ".join(part for part in parts if part)


def _show_figure(whole: str, fraction: str | None, unit: str | None) -> str:
    grouped = f"{int(whole):,}" if len(whole) > 4 or unit else whole
    number = grouped + (fraction or "")
    if unit is None:
        return number
    if unit == "%":
        return f"{number}%"
    plural = unit.isalpha() and unit.islower() and whole != "1" and not unit.endswith("s")
    return f"{number} {unit}{'s' if plural else ''}"
