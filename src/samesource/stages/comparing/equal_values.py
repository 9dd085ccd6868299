"""Whether two quantities or dates say the same."""

from __future__ import annotations

from decimal import Decimal

from samesource.language.units import UNITS, in_base_unit
from samesource.records.fact import Fact

_CONVERSION = Decimal("0.03")
"""Relative difference that rounding leaves when units are converted."""
_ROUNDING = Decimal("0.06")
"""Relative difference between an exact and an approximate figure."""
_BOUND = Decimal("0.3")
"""How far above a value `more than` it may be meant."""


def equal_values(old: Fact, new: Fact) -> bool:
    """Tell whether two facts give the same value: notation, converted units and honest rounding aside.

    Two dates are equal where all parts that both give agree. `more than 300` says the same as 312, and
    `about 400` as 412, but 38,600 not as 36,800.
    """
    if "date" in (old.kind, new.kind):
        return old.kind == new.kind and _equal_dates(old.value, new.value)
    if old.kind == new.kind == "time":
        return _equal_times(old.value, new.value)
    if old.kind in _PLAIN or new.kind in _PLAIN:
        return (old.kind, old.value) == (new.kind, new.value)
    return _equal_quantities(old, new)


_UPWARD, _DOWNWARD = {"more", "at-least"}, {"less", "at-most"}
_PLAIN = {"weekday", "day", "time"}


def _equal_times(old: str, new: str) -> bool:
    """Tell whether two times are one, the half of the day aside: `at nine` says neither."""
    (hour, minute), (other, minute_other) = old.split(":"), new.split(":")
    return minute == minute_other and int(hour) % 12 == int(other) % 12


def _equal_dates(old: str, new: str) -> bool:
    pairs = list(zip(old.split("-"), new.split("-"), strict=True))
    known = [(a, b) for a, b in pairs if "?" not in a + b]
    return bool(known) and all(a == b for a, b in known)


def _equal_quantities(old: Fact, new: Fact) -> bool:
    directions = {old.modifier in _UPWARD, new.modifier in _UPWARD}
    if len(directions) == 2 and {old.modifier, new.modifier} & _DOWNWARD:
        return False
    first, second = Decimal(old.value), Decimal(new.value)
    if not _same_unit(old.unit, new.unit):
        measures, first = in_base_unit(old.value, old.unit)
        measures_new, second = in_base_unit(new.value, new.unit)
        if measures != measures_new:
            return _converted(old, new)
    if first == second or _converted(old, new):
        return True
    vague = _rounded(old, first, second) or _rounded(new, second, first)
    return vague and bool(old.unit) == bool(new.unit)


def _same_unit(old: str, new: str) -> bool:
    """Tell whether units agree; an unsaid unit agrees with any, a bare dollar with every dollar."""
    dollars = "$" in (old, new) and (old in _DOLLARS and new in _DOLLARS)
    return old == new or not old or not new or dollars


_DOLLARS = {"$", "USD", "AUD", "CAD", "NZD", "HKD", "SGD"}


def _converted(old: Fact, new: Fact) -> bool:
    """Tell whether two quantities in different units of one measure are one (24 months, two years)."""
    if {old.kind, new.kind} == {"fraction", "percent"}:
        shares = sorted(Decimal(fact.value) * (100 if fact.kind == "fraction" else 1) for fact in (old, new))
        return shares[1] - shares[0] < 1
    if old.unit == new.unit or old.unit not in UNITS or new.unit not in UNITS:
        return False
    measures, size = in_base_unit(old.value, old.unit)
    measures_new, size_new = in_base_unit(new.value, new.unit)
    return measures == measures_new and abs(size - size_new) <= _CONVERSION * max(size, size_new)


def _rounded(vague: Fact, value: Decimal, exact: Decimal) -> bool:
    """Tell whether a figure with `about` or `more than` stands for the exact one: rounder and near enough."""
    digits = [len(number.normalize().as_tuple().digits) for number in (value, exact)]
    if not vague.modifier or (digits[0] >= digits[1] and vague.kind != "duration"):
        return False
    if vague.modifier == "about":
        return abs(value - exact) <= _ROUNDING * exact
    if vague.modifier in ("more", "at-least"):
        return value <= exact <= value * (1 + _BOUND)
    return value * (1 - _BOUND) <= exact <= value
