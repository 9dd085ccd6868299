"""Whether two quantities or dates say the same."""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import NamedTuple

from samesource.language.units import UNITS, in_base_unit
from samesource.records.fact import Fact

_CONVERSION = Decimal("0.03")
"""Relative difference that rounding leaves when units are converted."""
_COARSE = Decimal("0.08")
"""The same where the rounding to the last figure given explains it (3 miles for 5 kilometres)."""
_ROUNDING = Decimal("0.06")
"""Relative difference between an exact and an approximate figure."""
_WEEKS = Decimal("0.085")
"""Relative difference between weeks and the months that they are taken for (eight weeks, two months)."""
_NEAR = 15
"""Minutes that `shortly after three` may leave."""
_BOUND = Decimal("0.3")
"""How far above a value `more than` it may be meant."""


def equal_values(old: Fact, new: Fact) -> bool:
    """Tell whether two facts give the same value: notation, converted units and honest rounding aside.

    Two dates are equal where all parts that both give agree. `more than 300` says the same as 312, and
    `about 400` as 412, but 38,600 not as 36,800. A weekday is the date it falls on where the day of
    publication is known. What was asked before costs a microsecond.
    """
    return _equal(old.said, new.said)


class _Value(NamedTuple):
    """What a fact says, wherever it stands."""

    kind: str
    value: str
    unit: str
    modifier: str
    known: str


@functools.lru_cache(maxsize=1 << 16)
def _equal(said_old: tuple[str, ...], said_new: tuple[str, ...]) -> bool:
    old, new = _Value._make(said_old), _Value._make(said_new)
    if old.kind in _DAYS and new.kind in _DAYS:
        return _equal_days(old, new)
    if old.kind == new.kind == "time":
        return _equal_times(old, new)
    if old.kind in _PLAIN or new.kind in _PLAIN:
        return (old.kind, old.value) == (new.kind, new.value)
    return _equal_quantities(old, new)


_UPWARD, _DOWNWARD = {"more", "at-least"}, {"less", "at-most"}
_DAYS = {"date", "weekday", "day"}
_PLAIN = {"weekday", "day", "time", "date"}


def _equal_days(old: _Value, new: _Value) -> bool:
    if old.kind == new.kind == "date":
        return _equal_dates(old.value, new.value)
    if old.kind == new.kind and (old.kind == "weekday" or old.value == new.value):
        return old.value == new.value
    return bool(set(old.known.split()) & set(new.known.split()))


def _equal_times(old: _Value, new: _Value) -> bool:
    """Tell whether two times are one, the half of the day aside where one does not say it: `at nine` says neither."""
    if old.known and new.known and bool(old.modifier) == bool(new.modifier):
        return old.value.replace("24:", "00:") == new.value.replace("24:", "00:")
    (hour, minute), (other, minute_other) = old.value.split(":"), new.value.split(":")
    if bool(old.modifier) != bool(new.modifier):
        apart = abs(60 * (int(hour) % 12 - int(other) % 12) + int(minute) - int(minute_other))
        return apart == 0 or (apart <= _NEAR and "00" in (minute if old.modifier else minute_other))
    return minute == minute_other and int(hour) % 12 == int(other) % 12


def _equal_dates(old: str, new: str) -> bool:
    pairs = list(zip(old.split("-"), new.split("-"), strict=True))
    known = [(a, b) for a, b in pairs if "?" not in a + b]
    return bool(known) and all(a == b for a, b in known)


def _equal_quantities(old: _Value, new: _Value) -> bool:
    directions = {old.modifier in _UPWARD, new.modifier in _UPWARD}
    if len(directions) == 2 and {old.modifier, new.modifier} & _DOWNWARD:
        return False
    first, second = Decimal(old.value), Decimal(new.value)
    if {old.kind, new.kind} == {"measure", "money"} and "GBP" in (old.unit, new.unit):
        old, new = _weighed(old), _weighed(new)
    if not _same_unit(old.unit, new.unit):
        measures, first = in_base_unit(old.value, old.unit)
        measures_new, second = in_base_unit(new.value, new.unit)
        if measures != measures_new:
            return _converted(old, new)
    if first == second or _converted(old, new):
        return True
    # Two approximations that differ were never one: only an exact figure is rounded.
    vague = (not new.modifier and _rounded(old, first, second)) or (not old.modifier and _rounded(new, second, first))
    return vague and bool(old.unit) == bool(new.unit)


def _weighed(fact: _Value) -> _Value:
    """Read pounds as weight."""
    return fact._replace(unit="pound") if fact.unit == "GBP" else fact


def _same_unit(old: str, new: str) -> bool:
    """Tell whether units agree; an unsaid unit agrees with any, a bare dollar with every dollar."""
    dollars = "$" in (old, new) and all(unit in _DOLLARS or unit.endswith("$") for unit in (old, new))
    return old == new or not old or not new or dollars or {old, new} in _ONE_WORD


_ONE_WORD = ({"pound", "GBP"}, {"degree", "celsius"}, {"degree", "fahrenheit"})
"""Units that one word may mean: pounds of weight or money, degrees of either scale."""
_DOLLARS = {"$", "USD", "AUD", "CAD", "NZD", "HKD", "SGD"}


def _converted(old: _Value, new: _Value) -> bool:
    """Tell whether two quantities in different units of one measure are one (24 months, two years)."""
    if {old.kind, new.kind} == {"fraction", "percent"}:
        shares = sorted(Decimal(fact.value) * (100 if fact.kind == "fraction" else 1) for fact in (old, new))
        return shares[1] - shares[0] < 1
    if old.unit == new.unit or old.unit not in UNITS or new.unit not in UNITS:
        return False
    measures, size = in_base_unit(old.value, old.unit)
    measures_new, size_new = in_base_unit(new.value, new.unit)
    if measures != measures_new:
        return False
    if abs(size - size_new) <= _CONVERSION * max(abs(size), abs(size_new)):
        return True
    if measures == "time":
        weeks = {old.unit, new.unit} & {"week"} and {old.unit, new.unit} & {"month"}
        return bool(weeks) and abs(size - size_new) <= _WEEKS * max(abs(size), abs(size_new))
    coarsest = max(_half_place(fact) for fact in (old, new))
    return abs(size - size_new) <= min(coarsest, _COARSE * max(abs(size), abs(size_new)))


def _half_place(fact: _Value) -> Decimal:
    """Return half a unit of the last figure that a value gives, in base units: what rounding may have taken."""
    exponent = int(Decimal(fact.value).normalize().as_tuple().exponent)
    return Decimal(UNITS[fact.unit][1]) * Decimal(10) ** exponent / 2


def _rounded(vague: _Value, value: Decimal, exact: Decimal) -> bool:
    """Tell whether a figure with `about` or `more than` stands for the exact one: rounder and near enough."""
    digits = [len(number.normalize().as_tuple().digits) for number in (value, exact)]
    if not vague.modifier or (digits[0] >= digits[1] and vague.kind != "duration"):
        return False
    if vague.modifier == "about":
        return abs(value - exact) <= _ROUNDING * exact
    if vague.modifier in ("more", "at-least"):
        return value <= exact <= value * (1 + _BOUND)
    return value * (1 - _BOUND) <= exact <= value
