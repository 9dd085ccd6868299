"""Dates, weekdays, relative days and times of day."""

from __future__ import annotations

import functools
import re

from samesource.language.digit_starts import digit_starts
from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.matches_at import matches_at
from samesource.language.moment import Moment
from samesource.language.number_words import find_number_words
from samesource.language.openings import openings
from samesource.language.phrase_finder import PhraseFinder
from samesource.language.text_words import text_words
from samesource.language.times_of_day import find_times
from samesource.language.word_starts import word_starts

_ISO = re.compile(r"(?<![\d-])[12]\d{3}-[01]\d-[0-3]\d(?!\d)")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2([12]\d{3})(?!\d)")
_YEAR = re.compile(r"(?<![\w.,$€£¥-])(1\d{3}|2[01]\d{2})(?![\w%]|[.,]\d)")
_ABBREVIATED = 4
"""Letters up to which a point after a month belongs to it."""


def find_dates(text: str, language: str) -> list[Moment]:
    """Find the dates, weekdays, relative days and times of `text`, in order, not overlapping."""
    found: list[Moment] = []
    taken: set[int] = set()
    for read in (_iso, _numeric, _month_names, find_times, _short, _years, _days):
        for moment in read(text, language):
            if moment.start not in taken and moment.end - 1 not in taken:
                taken.update(range(moment.start, moment.end))
                found.append(moment)
    return sorted(found, key=lambda moment: moment.start)


def _date(year: str | None, month: int | None, day: str | None) -> str:
    return f"{year or '????'}-{month or '??':0>2}-{day or '??':0>2}"


def _iso(text: str, language: str) -> list[Moment]:  # noqa: ARG001 - the same in every language
    return [Moment(m.start(), m.end(), "date", m.group()) for m in matches_at(_ISO, text, digit_starts(text))]


def _numeric(text: str, language: str) -> list[Moment]:
    """Read 31.12.2030 and 31/12/2030; where the order of day and month is open, by the custom of the language."""
    found = []
    for match in matches_at(_NUMERIC, text, digit_starts(text)):
        first, second = int(match[1]), int(match[3])
        month_first = language == "en" and match[2] == "/" and first <= 12
        month, day = (first, second) if month_first or second > 12 else (second, first)
        if 1 <= month <= 12 and 1 <= day <= 31:
            found.append(Moment(match.start(), match.end(), "date", _date(match[4], month, str(day))))
    return found


def _short(text: str, language: str) -> list[Moment]:
    """Read 31.12. and 31/12: with a point by the language's custom, with a stroke after an article or with zeros."""
    found = []
    for match in matches_at(_short_pattern(language), text, digit_starts(text)):
        first, second = int(match[1]), int(match[3])
        sure = match[2] == "." or len(match[1]) == len(match[3]) == 2
        before = text[max(0, match.start() - 8) : match.start()].lower()
        month_first = language == "en" and first <= 12
        month, day = (first, second) if month_first or second > 12 else (second, first)
        if 1 <= month <= 12 and 1 <= day <= 31 and (sure or _before_days(language).search(before)):
            found.append(Moment(match.start(), match.end(), "date", _date(None, month, str(day))))
    return found


@functools.cache
def _short_pattern(language: str) -> re.Pattern[str]:
    point = {"de": r"(?<![\d.,])(\d{1,2})(\.)(\d{1,2})\.(?!\d)", "ru": r"(?<![\d.,:])(\d{2})(\.)(\d{2})(?![\d.%])"}
    return re.compile(point.get(language, r"(?<![\w./,-])(\d{1,2})(/)(\d{1,2})(?![\w/]|[.,]\d)"))


@functools.cache
def _before_days(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(load_vocabulary(language).before_days)) or '(?!)'}) ?$")


def _month_names(text: str, language: str) -> list[Moment]:
    """Read dates with a month in words, ranges as two dates; the longest forms first."""
    months = load_vocabulary(language).months
    found: list[Moment] = []
    named = [start for start, _, word in text_words(text)[0] if word in months]
    if named:
        for pattern, by_day in _month_patterns(language):
            for match in matches_at(pattern, text, digit_starts(text) if by_day else named):
                if match["month"].lower() in months:
                    found += _read_month(match, language)
    alone = list(_finder(language).find(text))
    if alone:
        found += _worded_days(text, language, alone)
    for start, end, word in alone:
        if _surely_month(text[start:end], word, language, _after(text, start, language)):
            found.append(Moment(start, end, "date", _date(None, months[word], None)))
    return found


def _worded_days(text: str, language: str, months: list[tuple[int, int, str]]) -> list[Moment]:
    """Read days in words beside a month: the third of March, tres de marzo, третьего марта."""
    ordered = language in ("de", "en", "ru")
    of = " of " if language == "en" else " de " if language in ("es", "pt") else " "
    values = load_vocabulary(language).months
    found = []
    for numeral in find_number_words(text, language):
        if not 0 < numeral.value < 32 or (ordered and not numeral.ordinal):
            continue
        for start, end, word in months:
            if text[numeral.end : start] == of:
                found.append(_in_words(text, numeral.start, end, values[word], numeral.value))
            elif language == "en" and text[end : numeral.start] == " ":
                found.append(_in_words(text, start, numeral.end, values[word], numeral.value))
    return found


def _in_words(text: str, start: int, end: int, month: int, day: int) -> Moment:
    year = re.compile(r",?(?: de| del)? ([12]\d{3})(?!\d)").match(text, end)
    return Moment(start, year.end() if year else end, "date", _date(year[1] if year else None, month, str(day)))


@functools.cache
def _finder(language: str) -> PhraseFinder:
    return PhraseFinder(load_vocabulary(language).months)


def _read_month(match: re.Match[str], language: str) -> list[Moment]:
    groups, months = match.groupdict(), load_vocabulary(language).months
    month, end = months[groups["month"].lower()], match.end()
    end -= len(groups["month"]) > _ABBREVIATED and match.string[end - 1] == "."
    days = [name for name in ("day", "until") if groups.get(name)]
    following = re.match(r"\s?([^\W\d_]+)", match.string[end : end + 12])
    if len(days) == 2 and match.end("until") == end and following and following[1].lower() in months:
        days, end = ["day"], match.end("day")
    if len(days) < 2:
        return [Moment(match.start(), end, "date", _date(groups.get("year"), month, groups.get("day")))]
    first, second = sorted(days, key=match.start)
    cut = match.end(first)
    begins = match.start() if match.start("month") < cut else match.start(first)
    year = groups.get("year")
    return [
        Moment(begins, cut, "date", _date(year, month, groups[first])),
        Moment(match.start(second), end, "date", _date(year, month, groups[second])),
    ]


def _after(text: str, start: int, language: str) -> bool:
    """Tell whether the word before a place is one that years and months follow."""
    return _year_pattern(language).search(text[max(0, start - 14) : start].lower()) is not None


def _surely_month(written: str, word: str, language: str, after_preposition: bool) -> bool:
    """Tell whether a month word alone is a month: no numeral, not short, with the capital the language gives it."""
    vocabulary = load_vocabulary(language)
    if word in vocabulary.numbers or (language in ("en", "de") and not written[0].isupper()):
        return False
    return len(word) > 3 or after_preposition


@functools.cache
def _month_patterns(language: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Return the forms of dates around any word, which has yet to be a month, and whether they begin with the day."""
    month = r"(?<!\w)(?P<month>[^\W\d_]{3,})\.?"
    ordinal = {"de": r"\.?", "en": r"(?:st|nd|rd|th)?", "fr": r"(?:er)?"}.get(language, r"[º°]?")
    joint = r"(?:\s?[-–]\s?|\s(?:to|and|until|through|bis|und|au|et|al?|e|y|по|и)\s)"
    linking = r"(?:\s(?:de|del|do))?" if language in ("es", "pt") else "(?: of)?" if language == "en" else ""
    day = rf"(?<![\d.,:])(?P<day>[0-3]?\d){ordinal}"
    until = rf"(?P<until>[0-3]?\d){ordinal}(?!\w)"
    year = rf",?{linking}\s(?P<year>[12]\d{{3}})(?!\d)"
    flags = re.IGNORECASE
    range_first = re.compile(rf"{day}{joint}{until}{linking}\s{month}(?:{year})?", flags)
    day_first = re.compile(rf"{day}{linking}\s{month}(?:{year})?", flags)
    month_first = re.compile(
        rf"{month}\s(?P<day>[0-3]?\d){ordinal}(?![\w%]|[.,]\d)(?:{joint}{until})?(?:{year})?", flags
    )
    month_year = re.compile(rf"{month}{year}", flags)
    english = ((month_first, False),) if language == "en" else ()
    return ((range_first, True), *english, (day_first, True), (month_year, False))


def _years(text: str, language: str) -> list[Moment]:
    """Read years that stand alone: four figures from 1000 to 2199 without separators, unless a unit follows."""
    found = []
    for match in matches_at(_YEAR, text, digit_starts(text)):
        before = text[max(0, match.start() - 14) : match.start()].lower()
        following = {"de": _PARTICIPLE, "ru": _OF_THE_YEAR}.get(language)
        if (following and following.match(text, match.end())) or _year_pattern(language).search(before):
            found.append(Moment(match.start(), match.end(), "date", _date(match[1], None, None)))
    return found


_PARTICIPLE = re.compile(
    r" (?:ge[a-zäöüß]+(?:t|en)|[a-zäöüß]+iert|(?:er|be|ver|ent|zer|ein|aus|auf|ab|an|um)[a-zäöüß]+t)\b"
)
"""What follows a year that German sets without a preposition: wurde 1891 errichtet."""
_OF_THE_YEAR = re.compile(r" (?:год|года|году|годом|г\.)(?!\w)")  # noqa: RUF001 - Russian
"""What follows a year in Russian: four figures of it are no number of years, which takes another form."""


@functools.cache
def _year_pattern(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(load_vocabulary(language).before_years)) or r"\w+"
    return re.compile(rf"(?:(?<!\w)(?:{words})|\() ?-?$")


def _days(text: str, language: str) -> list[Moment]:
    """Read weekdays and yesterday, today, tomorrow."""
    vocabulary = load_vocabulary(language)
    found = []
    for match in matches_at(_day_pattern(language), text, word_starts(text, _first_of_days(language))):
        word = match.group().lower()
        shared = word in vocabulary.ordinals or word in vocabulary.fractions
        if shared and not _before_days(language).search(text[max(0, match.start() - 9) : match.start()].lower()):
            continue
        if word in vocabulary.days:
            found.append(Moment(match.start(), match.end(), "day", str(vocabulary.days[word])))
        elif len(word) > 4 or (
            len(word) > 2 and match.group()[0].isupper() and text[match.end() : match.end() + 1] == "."
        ):
            found.append(Moment(match.start(), match.end(), "weekday", str(vocabulary.weekdays[word])))
    return found


@functools.cache
def _first_of_days(language: str) -> frozenset[str]:
    vocabulary = load_vocabulary(language)
    return openings((*vocabulary.weekdays, *vocabulary.days))


@functools.cache
def _day_pattern(language: str) -> re.Pattern[str]:
    vocabulary = load_vocabulary(language)
    words = sorted({*vocabulary.weekdays, *vocabulary.days}, key=lambda word: (-len(word), word))
    body = "|".join(map(re.escape, words)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)
