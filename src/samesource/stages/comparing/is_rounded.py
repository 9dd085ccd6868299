"""Whether one figure is another told less exactly."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from samesource.records.fact import Fact

_APART = Decimal("0.07")
"""Share of the larger that two figures may be apart: 14 is no ten."""


def is_rounded(first: Fact, second: Fact) -> bool:
    """Tell whether either of two figures of one kind and unit is the other with fewer digits (14.2 km, 14 km).

    More than, or at least, a figure is one cut short too.
    """
    if first.kind != second.kind or first.unit != second.unit:
        return False
    exact, rough = sorted((first, second), key=_digits, reverse=True)
    value, told = Decimal(exact.value), Decimal(rough.value)
    if _digits(exact) == _digits(rough) or abs(value - told) > _APART * max(abs(value), abs(told)):
        return False
    place = Decimal((0, (1,), int(told.normalize().as_tuple().exponent)))
    ways = [ROUND_HALF_UP, ROUND_HALF_EVEN, *([ROUND_DOWN] if rough.modifier in ("more", "at-least") else [])]
    return any(value.quantize(place, way) == told for way in ways)


def _digits(fact: Fact) -> int:
    """Return how many digits a figure has but for noughts at its ends."""
    return len(Decimal(fact.value).normalize().as_tuple().digits)
