"""Quantities: numerals with scale, unit, currency and modifier."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from decimal import Decimal

from samesource.language.figures import find_figures
from samesource.language.find_part_hours import find_part_hours
from samesource.language.find_single_durations import find_single_durations
from samesource.language.fractions import find_fractions
from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.modifier_before import modifier_before
from samesource.language.number_words import find_number_words
from samesource.language.phrase_finder import PhraseFinder
from samesource.language.roman_numerals import find_roman_numerals
from samesource.language.units import CURRENCY_CODES, CURRENCY_SIGNS, METRIC, SYMBOLS, UNITS
from samesource.language.vocabulary import Vocabulary

_SIGNED = frozenset(["celsius", "fahrenheit", "degree", "%", "percentage-point"])
"""Units in which a hyphen before a figure is a sign, not a dash."""
_PLURALS = frozenset(["people", "children", "women", "men", "sheep", "fish", "cattle", "staff", "police"])
"""Nouns of many without an s."""
_HALF = Decimal("0.5")
_SCALES = (10**12, 10**9, 10**6, 1000)
_AND = re.compile(r"(?: ?,)? (?:(?:and|&|und|et|avec|y|e|con|com|и) )?", re.IGNORECASE)
"""What may stand between two quantities that are one amount: a comma, a word for and or with."""
_HUNDREDTHS, _HUNDRED = frozenset(["cent", "penny"]), 100
"""Units of money of which a hundred are one of the larger."""
_LONGEST = 100
"""Metres from which `m` is no million: tracks and races."""

_NOUN = 16
"""Letters of the longest scale word, and a few more."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at a span: `kind`, `value`, `unit` and `modifier` as in `records.fact.Fact`."""

    start: int
    end: int
    kind: str
    value: str
    unit: str
    modifier: str


@dataclass(frozen=True, slots=True)
class _Numeral:
    """A bare number before its surroundings are read."""

    start: int
    end: int
    value: Decimal
    ordinal: bool
    figure: bool


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What may stand around a numeral in one language."""

    scale: re.Pattern[str]
    figure_scale: re.Pattern[str]
    ordinal: re.Pattern[str]
    currency_before: re.Pattern[str]
    sign: re.Pattern[str]
    words: PhraseFinder
    percents: frozenset[str]
    units: dict[str, str]
    currencies: dict[str, str]
    minus: re.Pattern[str]
    below_zero: re.Pattern[str]
    half_more: re.Pattern[str]
    set_numbers: PhraseFinder
    scales: frozenset[str]
    particle: re.Pattern[str]


def find_numbers(text: str, language: str) -> list[Quantity]:
    """Find the quantities of `text` in order of start, not overlapping; dates are not told apart here."""
    patterns = _patterns(language)
    numerals = [_Numeral(f.start, f.end, f.value, False, True) for f in find_figures(text, language)]
    numerals += [
        _Numeral(w.start, w.end, Decimal(w.value), w.ordinal, False) for w in find_number_words(text, language)
    ]
    numerals += [_Numeral(start, end, Decimal(value), True, False) for start, end, value in find_roman_numerals(text)]
    numbers = load_vocabulary(language).set_numbers
    whole = [
        _Numeral(start, end, Decimal(numbers[word]), False, False)
        for start, end, word in patterns.set_numbers.find(text)
    ]
    numerals += whole
    numerals += [_Numeral(start, end, Decimal(1), False, False) for start, end in find_single_durations(text, language)]
    numerals = [numeral for numeral in numerals if not _tells_age(text, numeral, language)]
    fractions = [
        Quantity(start, end, kind, value, "", "")
        for start, end, kind, value in find_fractions(text, language)
        if not any(numeral.start <= start < numeral.end for numeral in whole)
    ]
    parts = [
        Quantity(start, end, "duration", minutes, "minute", modifier_before(text, start, language))
        for start, end, minutes in find_part_hours(text, language)
    ]
    covered = {position for part in parts for position in range(part.start - 2, part.end)}
    fractions = [f for f in fractions if f.start not in covered and f.end - 1 not in covered] + parts
    taken = {position for fraction in fractions for position in range(fraction.start, fraction.end)}
    found: list[Quantity] = []
    for numeral in sorted(numerals, key=lambda numeral: (numeral.start, -numeral.end)):
        if numeral.start not in taken and (not found or numeral.start >= found[-1].end):
            found.append(_read(text, numeral, language, patterns))
    ends = {quantity.start: quantity.end for quantity in found}
    fractions = [f for f in fractions if not any(start < f.start < end for start, end in ends.items())]
    return _joined_units(text, sorted([*found, *fractions], key=lambda quantity: quantity.start))


def _tells_age(text: str, numeral: _Numeral, language: str) -> bool:
    """Tell whether a French word of about so many gives a decade of life (la trentaine)."""
    if language != "fr" or not text[numeral.start : numeral.end].lower().endswith("aine"):
        return False
    return (
        re.search(r"(?<!\w)la (?:jeune |petite |bonne )?$", text[max(0, numeral.start - 12) : numeral.start])
        is not None
    )


def _read(text: str, numeral: _Numeral, language: str, patterns: _Patterns) -> Quantity:
    """Read scale, currency, unit and modifier around a numeral."""
    start, end, value = numeral.start, numeral.end, numeral.value
    sign = patterns.currency_before.search(text, max(0, start - 6), start)
    currency = ""
    if sign and numeral.figure:
        start, currency = sign.start(), _currency(sign.group("currency"))
    if numeral.figure:
        value, end = _scaled(text, numeral, language, bool(currency))
        ordinal = patterns.ordinal.match(text, end)
        if ordinal:
            return Quantity(start, ordinal.end(), "ordinal", _plain(value), "", "")
    if numeral.ordinal:
        return Quantity(start, end, "ordinal", _plain(value), "", "")
    value, end, more = _half_more(text, value, end, patterns)
    scale = patterns.scale.match(text, end) if more or not numeral.figure else None
    if scale:
        value, end = value * load_vocabulary(language).scales[" ".join(scale.group(1).lower().split())], scale.end()
    kind, unit, end = _unit(text, end, patterns, currency)
    if unit and not more:
        value, end, _ = _half_more(text, value, end, patterns)
    start, end, value = _signed(text, start, end, value, unit, patterns)
    return Quantity(start, end, kind, _plain(value), unit, modifier_before(text, start, language))


def _half_more(text: str, value: Decimal, end: int, patterns: _Patterns) -> tuple[Decimal, int, bool]:
    """Add what `and a half` adds: half of one, or of the million that the number counts."""
    more = patterns.half_more.match(text, end)
    if more is None:
        return value, end, False
    one = next((size for size in _SCALES if value and value % size == 0), 1)
    return value + _HALF * one, more.end(), True


def _signed(
    text: str, start: int, end: int, value: Decimal, unit: str, patterns: _Patterns
) -> tuple[int, int, Decimal]:
    """Turn a value below zero: minus 5, 5 degrees below zero, and -5 of degrees and percent."""
    word = patterns.minus.search(text, max(0, start - 12), start)
    below = patterns.below_zero.match(text, end)
    sign = unit in _SIGNED and text[start - 1 : start] == "-" and not text[max(0, start - 2) : start - 1].strip(" (")
    if word:
        return word.start(), end, -value
    if below:
        return start, below.end(), -value
    return (start - 1, end, -value) if sign else (start, end, value)


def _scaled(text: str, numeral: _Numeral, language: str, money: bool) -> tuple[Decimal, int]:
    """Multiply by the scale word after a figure, if any (`9.4 million`, `US$9.4m`)."""
    vocabulary, patterns = load_vocabulary(language), _patterns(language)
    value, end = numeral.value, numeral.end
    scale = patterns.scale.match(text, end)
    if scale:
        return value * vocabulary.scales[" ".join(scale.group(1).lower().split())], scale.end()
    short = patterns.figure_scale.match(text, end)
    if short is None:
        return value, end
    word = short.group(1).lower()
    after_money = money or _unit(text, short.end(), patterns, "")[0] == "money"
    if word in METRIC and not after_money and not _counts(text, short.end(), value, vocabulary):
        return value, end
    return value * vocabulary.figure_scales[word], short.end()


def _counts(text: str, end: int, value: Decimal, vocabulary: Vocabulary) -> bool:
    """Tell whether an `m` means million, as what it counts follows (6.2m houses, but 6.2m long)."""
    noun = re.match(r" ([^\W\d_]{3,})", text[end : end + 24])
    counted = noun is not None and (noun[1].endswith("s") or noun[1] in _PLURALS)
    return bool(vocabulary.dimensions) and value < _LONGEST and counted and noun[1] not in vocabulary.dimensions  # type: ignore[index]


def _unit(text: str, end: int, patterns: _Patterns, currency: str) -> tuple[str, str, int]:
    """Return kind, unit and end of a quantity from what follows its figure."""
    if currency:
        return "money", currency, end
    sign = patterns.sign.match(text, end)
    if sign:
        mark = sign.group(1).lower()
        kind = "percent" if mark == "%" else "money" if mark in CURRENCY_SIGNS else "measure"
        return kind, CURRENCY_SIGNS.get(mark) or SYMBOLS.get(mark, mark), sign.end()
    word = patterns.words.at(text, end + (text[end : end + 1] in (" ", "-"))) or _joined(text, end, patterns)
    if word is None:
        return "number", "", end
    stop, phrase = word
    if phrase in patterns.percents:
        return "percent", "%", stop
    code = patterns.currencies.get(phrase) or (phrase.upper() if phrase.upper() in CURRENCY_CODES else "")
    if code:
        return "money", code, stop
    key = patterns.units[phrase]
    return ("duration" if UNITS[key][0] == "time" else "measure"), key, stop


def _joined(text: str, end: int, patterns: _Patterns) -> tuple[int, str] | None:
    """Return the end and name of a unit that a particle joins to a numeral which is a noun (9,4 millions de tonnes)."""
    particle = patterns.particle.match(text, end)
    if particle is None or text[max(0, end - _NOUN) : end].rsplit(maxsplit=1)[-1].lower() not in patterns.scales:
        return None
    word = patterns.words.at(text, particle.end())
    return word if word and word[1] in patterns.units else None


def _currency(sign: str) -> str:
    upper = sign.upper()
    return CURRENCY_SIGNS.get(sign.lower(), upper if upper in CURRENCY_CODES else sign.lower())


def _plain(value: Decimal) -> str:
    written = format(value.normalize(), "f")
    return "0" if written == "-0" else written


def _joined_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """Join what stands together and is one amount: five hours and 40 minutes, two kilos and 100 grams.

    Units are told in the smaller one, money in the larger one, millions with their thousands.
    """
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        whole = _one_amount(text, last, quantity) if last is not None else None
        if last is not None and whole is not None:
            joined[-1] = replace(whole, start=last.start, end=quantity.end, modifier=last.modifier)
        else:
            joined.append(quantity)
    return joined


def _one_amount(text: str, larger: Quantity, smaller: Quantity) -> Quantity | None:
    """Return the amount that two quantities next to each other make up together, None where they are two."""
    between = text[larger.end : smaller.start]
    if _AND.fullmatch(between) is None or smaller.modifier:
        return None
    first, second, close = Decimal(larger.value), Decimal(smaller.value), "," not in between
    if larger.kind == smaller.kind and larger.kind in ("duration", "measure"):
        (measures, size), (other, least) = UNITS[larger.unit], UNITS[smaller.unit]
        ratio = Decimal(size) / Decimal(least)
        plain = larger.kind == "duration" or (close and first == first.to_integral_value() and second < ratio)
        one = plain and measures == other and ratio > 1
        return replace(smaller, value=_plain(first * ratio + second)) if one else None
    if not close:
        return None
    if larger.kind == smaller.kind == "money" and smaller.unit in _HUNDREDTHS and larger.unit not in _HUNDREDTHS:
        plain = first == first.to_integral_value() and second < _HUNDRED
        return replace(larger, value=_plain(first + second / _HUNDRED)) if plain else None
    counted = larger.kind == "number" and not larger.unit and smaller.kind in ("number", "money")
    if counted and first and first % 10**6 == 0 and 0 < second < 10**6 and second % 1000 == 0:
        return replace(smaller, value=_plain(first + second))
    return None


@functools.cache
def _patterns(language: str) -> _Patterns:
    vocabulary = load_vocabulary(language)
    signs = sorted(CURRENCY_SIGNS, key=lambda sign: (-len(sign), sign))
    before = "|".join([*map(re.escape, signs), *sorted(CURRENCY_CODES)])
    marks = ["%", *(sign for sign in (*CURRENCY_SIGNS, *SYMBOLS) if not sign.isalpha())]
    after = "|".join(sorted(map(re.escape, marks), key=lambda mark: (-len(mark), mark)))
    units = {word.replace("-", " "): key for word, key in (SYMBOLS | dict(vocabulary.units)).items()}
    percents = frozenset(word.replace("-", " ") for word in vocabulary.percents)
    codes = [code.lower() for code in CURRENCY_CODES]
    flags = re.IGNORECASE
    return _Patterns(
        scale=re.compile(r"[\s-]{0,2}(" + _alternatives(vocabulary.scales) + r")(?!\w)", flags),
        figure_scale=re.compile(r" ?(" + _alternatives(vocabulary.figure_scales) + r")(?!\w)", flags),
        ordinal=re.compile(vocabulary.ordinal_suffix or r"(?!)", flags),
        currency_before=re.compile(rf"(?<!\w)(?P<currency>{before}|[A-Z]{{1,2}}\$)\s?$", flags),
        sign=re.compile(rf"[\s-]?({after})(?!\w)", flags),
        words=PhraseFinder([*units, *percents, *vocabulary.currencies, *codes]),
        percents=percents,
        units=units,
        currencies={word.replace("-", " "): code for word, code in vocabulary.currencies.items()},
        minus=re.compile(rf"(?<!\w)(?:{_alternatives(vocabulary.minus)})\s$", flags),
        half_more=re.compile(rf"\s?(?:{_alternatives(vocabulary.half_more)})(?!\w)", flags),
        set_numbers=PhraseFinder(vocabulary.set_numbers),
        scales=frozenset(vocabulary.scales),
        particle=re.compile(rf" (?:{_alternatives(vocabulary.measure_particles)})", flags),
        below_zero=re.compile(rf"\s(?:{_alternatives(vocabulary.below_zero)})(?!\w)", flags),
    )


def _alternatives(words: object) -> str:
    listed = sorted((str(word) for word in words), key=lambda word: (-len(word), word))  # type: ignore[attr-defined]
    return "|".join(re.escape(word) for word in listed) or r"(?!)"
