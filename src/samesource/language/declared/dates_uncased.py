"""Dates as the Arabic and the Chinese press write them."""

from __future__ import annotations

import datetime as dt
import re

from samesource.language.declared.date import DeclaredDate
from samesource.language.words_fold_variants import fold_variants

_MONTHS = (
    "يناير|كانون الثاني|جانفي",
    "فبراير|شباط|فيفري",
    "مارس|اذار",
    "ابريل|نيسان|افريل",
    "مايو|ايار|ماي",
    "يونيو|يونيه|حزيران|جوان",
    "يوليو|يوليه|تموز|يوليوز|جويليه",
    "اغسطس|اب|غشت|اوت",
    "سبتمبر|ايلول|شتنبر",
    "اكتوبر|تشرين الاول",
    "نوفمبر|تشرين الثاني|نونبر",
    "ديسمبر|كانون الاول|دجنبر",
)
"""Names of months in Egypt and the Gulf, the Levant, the Maghreb; in folded letters."""
_NUMBERS = {fold_variants(name): i + 1 for i, names in enumerate(_MONTHS) for name in names.split("|")}
_NAME = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_SECOND_NAME = rf"(?:\s?[/(-]\s?(?:{_NAME})\s?\)?)?"
_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_YEAR = r"(?:19|20)\d\d"
_HAN = "〇零一二三四五六七八九十"
_DATE = re.compile(
    rf"(?<!\d)(?P<year>{_YEAR}|[{_HAN}]{{4}})\s?(?:年|/|-|\.)\s?(?P<month>\d{{1,2}}|[{_HAN}]{{1,2}})\s?(?:月|/|-|\.)\s?"
    rf"(?P<day>\d{{1,2}}|[{_HAN}]{{1,3}})(?![\da-zA-Z])\s?[日号號]?"
    r"|(?<![\d年])(?P<month_only>\d{1,2})\s?月\s?(?P<day_only>\d{1,2})\s?[日号號]"
    rf"|(?<!\d)(?P<day_first>\d{{1,2}})\s?[/.-]\s?(?P<month_second>\d{{1,2}})\s?[/.-]\s?(?P<year_last>{_YEAR})(?![\da-zA-Z])"
    rf"|(?<![\d.,])(?P<day_named>\d{{1,2}})\s?(?:من )?(?:شهر )?\s?(?P<name>{_NAME})(?!\w){_SECOND_NAME}"
    rf"(?:\s?,?\s?(?:سنه |عام )?(?P<year_named>{_YEAR})(?!\d))?"
    rf"|(?<!\w)(?P<month_west>[{_HAN}]{{1,2}})月\s(?P<day_west>\d{{1,2}})\s?,\s?(?P<year_west>{_YEAR})(?!\d)"
    rf"|(?<!\w)(?P<name_first>{_NAME}){_SECOND_NAME}\s(?P<day_after>\d{{1,2}})(?!\d)\s?,?\s(?P<year_after>{_YEAR})(?!\d)"
)
_WEEKDAY = r"(?:\s?[(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)]?)?"
_HALF = "上午|下午|早上|清晨|凌晨|中午|晚上|晚|傍晚"
_ZONE = "GMT|UTC|Z|بتوقيت غرينتش|بتوقيت جرينتش|بتوقيت غرينيتش|ت\\.? ?غ|格林尼治|北京时间|北京時間|بتوقيت مكه"
_CLOCK = re.compile(
    rf"{_WEEKDAY}[T\s,|-]{{0,3}}(?:(?:في )?(?:تمام )?الساعه:?\s?)?(?:北京时间|北京時間)?\s?(?P<half>{_HALF})?\s?"
    r"(?<!\d)(?P<hour>[01]?\d|2[0-3])\s?[:时時点點]\s?(?P<minute>[0-5]?\d)(?!\d)\s?分?(?::[0-5]\d(?!\d))?"
    r"(?:\s?(?P<mark>صباحا|مساء|ظهرا|ليلا|[صم](?!\w)|[ap]m\b))?"
    rf"(?:\s?[,(-]?\s?(?P<zone>{_ZONE}))?",
    re.I,
)
_LATE = frozenset(("下午", "晚上", "晚", "傍晚", "مساء", "م", "ليلا", "ظهرا", "pm"))
_EARLY = frozenset(("凌晨", "上午", "早上", "清晨", "صباحا", "ص", "am"))
_ZONES = {"北京时间": "+08:00", "北京時間": "+08:00", "بتوقيت مكه": "+03:00"}


def find_uncased_dates(text: str) -> list[DeclaredDate]:
    """Return the dates of normalised `text` (a line) in Arabic or Chinese, in order; impossible ones are left out.

    Day comes before month in Arabic figures, and is never held for ambiguous: the other order is foreign to the script.
    """
    folded = fold_variants(text).translate(_FIGURES)
    found: list[DeclaredDate] = []
    for match in _DATE.finditer(folded):
        date = _read(match, folded)
        if date and (not found or match.start() >= found[-1].end):
            found.append(date)
    return found


def _read(match: re.Match[str], text: str) -> DeclaredDate | None:
    """Turn one match into a date, with a clock time that follows it."""
    parts = match.groupdict()
    year = parts["year"] or parts["year_last"] or parts["year_named"] or parts["year_after"]
    year = year or parts["year_west"]
    name = parts["name"] or parts["name_first"]
    month = _NUMBERS[name] if name else _number(_first(parts, "month", "month_only", "month_second", "month_west"))
    day = _number(_first(parts, "day", "day_only", "day_first", "day_named", "day_after", "day_west"))
    try:
        date = dt.date(_year(year) if year else 2000, month, day)
    except ValueError:
        return None
    if not year:
        return DeclaredDate(match.start(), match.end(), f"--{month:02d}-{day:02d}")
    clock = _CLOCK.match(text, match.end())
    if clock is None:
        return DeclaredDate(match.start(), match.start() + len(match.group().rstrip()), date.isoformat())
    end = match.end() + len(clock.group().rstrip())
    return DeclaredDate(match.start(), end, date.isoformat() + _clock(clock, text[match.end() : clock.end()]))


def _first(parts: dict[str, str | None], *names: str) -> str:
    """Return the first part that was read."""
    return next(value for name in names if (value := parts[name]))


def _clock(clock: re.Match[str], text: str) -> str:
    """Write a clock time; a half of the day turns twelve hours into twenty-four."""
    hour, minute = int(clock["hour"]), int(clock["minute"])
    half = clock["mark"] or clock["half"] or ""
    if half.lower() in _LATE and 1 <= hour < 12:
        hour += 12
    elif half.lower() in _EARLY and hour == 12:
        hour = 0
    before = clock.string[: clock.start()]
    zone = clock["zone"] or ("北京时间" if "北京时" in text or re.search("北京时[间間].{0,20}$", before) else "")
    return f"T{hour:02d}:{minute:02d}" + (_ZONES.get(zone, "Z") if zone else "")


def _year(written: str) -> int:
    """Read a year, in figures or character by character."""
    return int(written) if written.isdecimal() else int("".join(str(_digit(character)) for character in written))


def _number(written: str) -> int:
    """Read a number up to 31, in figures or in Chinese characters."""
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _digit(written[-1])
    return (_digit(tens) if tens else 1) * 10 + (_digit(ones) if ones else 0)


def _digit(character: str) -> int:
    """Read one digit in Chinese; anything longer gives an impossible date."""
    place = "〇一二三四五六七八九".find(character) if len(character) == 1 else -1
    return 0 if place < 0 else place
