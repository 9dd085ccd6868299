"""Whether two figures state one value."""

from __future__ import annotations

from samesource.language.units import UNITS
from samesource.stages.claiming.mention import Mention

_CONVERTED = 0.05
"""Relative difference that rounding leaves between a value and its conversion."""
_DIGITS, _HUNDRED = 2, 100
"""A figure is about another one from two digits on, rounded or cut to hundreds at least."""
_DOLLARS = frozenset(["USD", "CAD", "AUD", "NZD", "MXN", "ARS", "CLP", "COP", "SGD", "HKD"])
"""What a bare dollar sign may stand for."""


def equal_values(a: Mention, b: Mention) -> bool:
    """Tell whether two figures or dates state one value.

    They do where one has no unit, is converted and rounded, leaves away decimals, or leaves away the year of a date.
    """
    if a.kind == b.kind == "date":
        return _agree(a.key, b.key)
    if a.key == b.key:
        return a.unit == b.unit or not a.unit or not b.unit or _is_dollars(a.unit, b.unit)
    if a.unit == b.unit:
        if a.kind != "quantity" or b.kind != "quantity":
            return False
        return (bool(a.unit) and _is_rounded(a.key, b.key)) or _is_about(a.key, b.key)
    if a.unit not in UNITS or b.unit not in UNITS or UNITS[a.unit][0] != UNITS[b.unit][0]:
        return False
    x, y = (float(m.key) * float(UNITS[m.unit][1]) for m in (a, b))
    return abs(x - y) <= _CONVERTED * max(abs(x), abs(y))


def _agree(a: str, b: str) -> bool:
    """Tell whether two dates agree in every part that both give, the month among them."""
    parts = list(zip(a.split("-"), b.split("-"), strict=False))
    if len(parts) != 3:
        return a == b
    given = ["?" not in x + y for x, y in parts]
    same = all(x == y for (x, y), both in zip(parts, given, strict=True) if both)
    return same and (a == b or given[1])


def _is_dollars(a: str, b: str) -> bool:
    return "$" in (a, b) and (bool({a, b} & _DOLLARS) or (a.endswith("$") and b.endswith("$")))


def _is_rounded(a: str, b: str) -> bool:
    """Tell whether a figure without decimals is the other one rounded up or down."""
    whole, exact = sorted((a, b), key=lambda key: "." in key)
    return "." in exact and "." not in whole and abs(float(exact) - float(whole)) < 1 and float(whole) > 1


def _is_about(a: str, b: str) -> bool:
    """Tell whether the coarser of two whole figures, of two digits and more, is the other one rounded or cut."""
    if "." in a + b or len(a) != len(b):
        return False
    coarse, fine = sorted((a, b), key=lambda key: len(key.rstrip("0")))
    digits = len(coarse.rstrip("0"))
    step = 10 ** (len(coarse) - digits)
    return digits >= _DIGITS and step >= _HUNDRED and 0 <= int(fine) - int(coarse) + step // 2 < step + step // 2
