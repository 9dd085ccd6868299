"""Times of day: 16:30, 4:30 p.m., 9 a.m., 14.30 Uhr, 14 h 30, le tre del pomeriggio, noon."""

from __future__ import annotations

import functools
import re

from samesource.language.digit_starts import digit_starts
from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.matches_at import matches_at
from samesource.language.moment import Moment
from samesource.language.openings import openings
from samesource.language.packs.read_pack import read_pack
from samesource.language.phrase_finder import PhraseFinder
from samesource.language.vocabulary import Vocabulary
from samesource.language.word_starts import word_starts

_PAST = {"cuarto": 15, "media": 30, "un quarto": 15, "mezza": 30, "mezzo": 30, "quarto": 15, "meia": 30}
"""Parts of an hour after `y` or `e`."""
_NIGHT = 6
"""Hour from which `at night` is the evening."""


def find_times(text: str, language: str) -> list[Moment]:
    """Find the times of day in `text`, longest forms first; they may overlap each other."""
    found = []
    for pattern, by_figure, first in _patterns(language):
        starts = sorted({*(digit_starts(text) if by_figure else ()), *(word_starts(text, first) if first else ())})
        for match in matches_at(pattern, text, starts):
            moment = _read(match, language)
            if moment is not None:
                found.append(moment)
    noons = load_vocabulary(language).noons
    found += [Moment(start, end, "time", noons[phrase]) for start, end, phrase in _noons(language).find(text)]
    return found


def _read(match: re.Match[str], language: str) -> Moment | None:
    """Turn a match into a moment; None where the figures are no time, or a count of hours or of other things."""
    groups = match.groupdict()
    written = (groups["hour"] or groups["worded"]).lower()
    numbers = load_vocabulary(language).numbers
    named = sum(numbers.get(word, 0) for word in re.split(r"[\s-]+", written))
    hour, minute = int(written) if written.isdigit() else named, int(groups.get("minute") or 0)
    past = (groups.get("past") or "").lower()
    minute += _PAST.get(past) or sum(numbers.get(word, 0) for word in past.split())
    start, end = match.start("hour" if groups["hour"] else "worded"), match.end()
    if hour > 24 or (groups.get("bare") is not None and not _stands_alone(match.string, end, language)):
        return None
    half = _half(groups.get("half") or "", hour, language)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    marked = language not in ("en", "es") or (language == "es" and not match.group()[-1].isdigit())
    clock = marked and written.isdigit() and groups.get("bare") is None
    sure = bool(half) or hour > 12 or hour == 0 or written.startswith("0") or clock
    return Moment(start, end, "time", f"{hour:02}:{minute:02}", sure)


def _half(written: str, hour: int, language: str) -> str:
    """Return am or pm, or an empty string where neither is said."""
    plain = " ".join(written.lower().replace(".", "").split())
    if plain in ("am", "pm", ""):
        return plain
    half = load_vocabulary(language).day_halves.get(plain, "")
    return ("pm" if hour >= _NIGHT else "am") if half == "night" else half


def _stands_alone(text: str, end: int, language: str) -> bool:
    """Tell whether no counted thing follows a bare figure: its end, a mark, or a function word."""
    following = re.match(r"\s([^\W\d_]+)", text[end : end + 24])
    return following is None or following[1].lower() in _function_words(language)


@functools.cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(read_pack("function_words").get(language, "").split())


@functools.cache
def _noons(language: str) -> PhraseFinder:
    return PhraseFinder(load_vocabulary(language).noons)


@functools.cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], bool, frozenset[str]], ...]:
    """Return the forms of times; whether each can begin with a figure, and how the words begin that it can begin with.

    The forms stand in the order in which they are tried.
    """
    vocabulary = load_vocabulary(language)
    hours, before = _listed(vocabulary.hour_words), _listed(vocabulary.before_times)
    named = _hours_in_words(vocabulary)
    half = rf"(?:,? (?P<half>{_listed(vocabulary.day_halves)})(?!\w))"
    first, figure, minute = r"(?<![\d.,:])", r"(?P<hour>[0-2]?\d)", r"(?P<minute>[0-5]\d)"
    end = r"(?![\w%]|[.,:]\d)"
    # `3 de la tarde` is a time, but `3 дня` three days: there the word for hours has to stand.
    said = f"(?: ?(?:{hours}))" + ("?" if vocabulary.before_hours else "")
    point = "[.,]" if language == "it" else "[.]"
    early, late = openings(vocabulary.before_times), openings(vocabulary.before_hours)
    numerals, none = openings(vocabulary.numbers), frozenset[str]()
    forms = [
        (rf"{first}(?P<hour>\d{{1,2}})(?:[:.]{minute})?\s?(?P<half>[ap]\.?m\.?)(?!\w)", True, none),
        (rf"{first}{figure}[:.]{minute}(?: ?(?:{hours}))?{half}", True, none),
        (rf"{first}{figure}:{minute}(?!\d)(?: ?(?:{hours})(?!\w))?", True, none),
        (rf"{first}{figure} ?(?:{hours})\.? ?{minute}(?: ?min\w*\.?| ?минут\w*| ?мин\.?)?(?!\w){half}?", True, none),
        (rf"(?<!\w)(?:{before}) {figure}{point}{minute}{end}(?: ?(?:{hours})(?!\w))?", False, early),
        (rf"(?<!\w)(?:{before}) (?P<hour>[0-2]?\d|{named}) ?(?:{hours})(?!\w)", False, early),
        (rf"(?<!\w)(?:{_listed(vocabulary.before_hours)}) (?P<bare>){figure}{end}", False, late),
    ]
    if vocabulary.clock_word:
        clock = vocabulary.clock_word
        forms.append((rf"{first}{figure}[.:]{minute} ?{clock}(?!\w){half}?", True, none))
        forms.append((rf"{first}{figure} ?{clock}(?: {minute}(?![.,]?\d))?(?!\w){half}?", True, none))
        forms.append((rf"(?<!\w)(?P<hour>{named}) ?{clock}(?!\w){half}?", False, numerals))
    elif vocabulary.day_halves:
        past = rf"(?: (?:y|e) (?P<past>{_listed(_PAST)}|{_minutes_in_words(vocabulary)})(?!\w))?"
        worded = rf"(?:{first}{figure}|(?<!\w)(?P<worded>{named}){past}){said}{half}"
        forms.insert(4, (worded, True, numerals))
    return tuple((re.compile(form, re.IGNORECASE), by_figure, words) for form, by_figure, words in forms)


def _minutes_in_words(vocabulary: Vocabulary) -> str:
    """Return the single words for 1 to 59."""
    return _listed(word for word, value in vocabulary.numbers.items() if 0 < value < 60)


def _hours_in_words(vocabulary: Vocabulary) -> str:
    """Return the words for 1 to 24, those beyond twenty made of two where the language has no one word."""
    numbers = vocabulary.numbers
    twenty = _listed(word for word, value in numbers.items() if value == 20)
    units = _listed(word for word, value in numbers.items() if 0 < value < 5)
    joint = _listed(vocabulary.number_connectors)
    single = _listed(word for word, value in numbers.items() if 0 < value < 25)
    return rf"(?:{twenty})[\s-](?:(?:{joint})\s)?(?:{units})|{single}"


def _listed(words: object) -> str:
    listed = sorted((str(word) for word in words), key=lambda word: (-len(word), word))  # type: ignore[attr-defined]
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in listed) or r"(?!)"
