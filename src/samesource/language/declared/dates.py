"""Dates as mastheads, bylines and datelines write them."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from samesource.language.declared.date import DeclaredDate
from samesource.language.packs.read_pack import read_pack

_TIME = re.compile(
    r"[\s,|.-]{0,3}(?:(?:at|um|à|a las|a les|alle(?: ore)?|às|as|ore|ora|la ora|om|o godz\.?|godz\.?|v|ve|klo|kl\.?|"
    r"\u0432|\u043e|\u043e\u0431)\s+)?"
    r"(?P<hour>[01]?\d|2[0-3])"
    r"(?:\s?[:.h]\s?(?P<minute>[0-5]\d)(?:\s?:\s?[0-5]\d)?(?!\d)|(?=\s?[ap]\.?m\b|\s?Uhr\b|\s?h\b))"
    r"\s?(?P<half>[ap]\.?m\b\.?)?(?:\s?(?:Uhr|hrs?|h|uur)\b)?"
    r"(?:\s?(?P<zone>GMT|UTC|CET|CEST|MEZ|MESZ|MSK|EDT|PDT)\b)?",
    re.I,
)
_ZONES = {"gmt": "Z", "utc": "Z", "cet": "+01:00", "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00"} | {
    "msk": "+03:00",
    "edt": "-04:00",
    "pdt": "-07:00",
}
"""Names of offsets that mean one only."""
_TIME_BEFORE = re.compile(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?P<half>)(?:\s?(?:Uhr|hrs?|h|uur))?"
    r"(?:\s(?P<zone>GMT|UTC|CET|CEST|MEZ|MESZ|MSK|EDT|PDT))?(?:,\s?|\s[|-]\s|\s)(?:[^\W\d_]{2,12}\.?,?\s)?$",
    re.I,
)
"""A clock time, and perhaps the day of the week, in front of a date."""


_REACH = 40
"""Characters in front of a date."""
_DIGIT = re.compile(r"\d")
_FIGURES_ONLY = re.compile(r"\d[./-]\d\d?[./-]\d")
_UNCASED = re.compile("[\u0600-\u06ff\u3400-\u9fff]")
_NAME = r"[^\W\d_]{3,12}"
_DATE = re.compile(
    r"\b(?P<iso>(?:19|20)\d\d\s?-\s?[01]\d\s?-\s?[0-3]\d)"
    r"(?:[T ](?P<isotime>[0-2]\d:[0-5]\d)(?::[0-5]\d)?(?P<isozone>Z|\+00:?00)?)?"
    r"|\b(?P<first>\d{1,2})\s?(?P<mark>[./-])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?(?P<numeric_year>(?:19|20)\d\d)\b"
    r"|(?<![\d.,])(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|re|º|°|\.|-?\u0433\u043e)?(?:\s+(?:(?:de|of|del|di)\b|d'))?\s*"
    rf"(?P<name>{_NAME})\b\s?\.?(?:\s?,?\s*(?:de\s+|del\s+|di\s+)?(?P<year>(?:19|20)\d\d)\b)?"
    rf"|\b(?P<name_first>{_NAME})\s?\.?\s+(?P<day_after>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?!:)"
    r"(?:\s?,?\s*(?P<year_after>(?:19|20)\d\d)\b)?",
    re.I,
)
"""ISO; numeric; day and month's name; month's name and day. Names are looked up afterwards, which is quicker."""


def find_declared_dates(text: str) -> list[DeclaredDate]:
    """Return the dates of normalised `text` (a line, not an article), in order; impossible ones are left out.

    Month names of nineteen languages; `12/11/2031` is read day first unless that is impossible, and marked ambiguous.
    """
    found = _uncased(text) if not text.isascii() and _UNCASED.search(text) else []
    if found:
        return found
    if _DIGIT.search(text) is None:
        return []
    match = _DATE.search(text)
    while match:
        date = _read(match, text)
        if date:
            found.append(date)
        match = _DATE.search(text, date.end if date else match.start() + 1)
    return found or (_uncased(text) if _FIGURES_ONLY.search(text) else found)


def _uncased(text: str) -> list[DeclaredDate]:
    """Return the dates as Arabic and Chinese write them."""
    from samesource.language.declared.dates_uncased import find_uncased_dates  # late: most texts need none of it

    return find_uncased_dates(text)


@cache
def _months() -> dict[str, int]:
    """Return month number by name."""
    table = read_pack("calendar")["months"]
    return {name.strip(): int(number) for number, names in table.items() for name in names.split(",")}


def _read(match: re.Match[str], text: str) -> DeclaredDate | None:
    """Turn one match into a date, with a clock time that follows it."""
    if match["iso"]:
        value = match["iso"].replace(" ", "") + (f"T{match['isotime']}" if match["isotime"] else "")
        value += "Z" if match["isozone"] else ""
        return DeclaredDate(match.start(), match.end(), value) if _exists(value[:10]) else None
    ambiguous = False
    if match["mark"]:
        day, month, year = int(match["first"]), int(match["second"]), match["numeric_year"]
        if month > 12 and match["mark"] != ".":
            day, month = month, day
        ambiguous = match["mark"] != "." and day <= 12 and month <= 12 and day != month
    else:
        day = int(match["day"] or match["day_after"])
        month = _months().get((match["name"] or match["name_first"]).casefold(), 0)
        year = match["year"] or match["year_after"]
    if not month:
        return None
    value = f"{year}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"
    if not _exists(value if year else f"2000-{month:02d}-{day:02d}"):
        return None
    clock = _TIME.match(text, match.end()) if year else None
    if clock is not None:
        return DeclaredDate(match.start(), clock.end(), value + _clock(clock), ambiguous)
    before = _TIME_BEFORE.search(text[max(0, match.start() - _REACH) : match.start()]) if year else None
    return DeclaredDate(match.start(), match.end(), value + (_clock(before) if before else ""), ambiguous)


def _clock(clock: re.Match[str]) -> str:
    """Write a clock time."""
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    half = (clock["half"] or "").lower()[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02d}:{minute:02d}" + _ZONES.get((clock["zone"] or "").lower(), "")


def _exists(value: str) -> bool:
    """Tell whether a date is in the calendar."""
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True
