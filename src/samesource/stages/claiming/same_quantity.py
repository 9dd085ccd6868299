"""Whether two figures can measure one thing."""

from __future__ import annotations

from samesource.language.units import UNITS
from samesource.stages.claiming.mention import Mention


def same_quantity(a: Mention, b: Mention) -> bool:
    """Tell whether two figures can measure one thing; a missing unit may be any but one of time."""
    measured = [_quantity(mention.unit) for mention in (a, b) if mention.unit]
    if len(measured) == 2 or not measured:
        return len(set(measured)) <= 1
    if "ordinal" in {a.kind, b.kind}:
        return True
    return measured != ["time"] and "." not in a.key and "." not in b.key


def _quantity(unit: str) -> str:
    """Return what a unit measures; currencies measure money."""
    return UNITS[unit][0] if unit in UNITS else "money" if unit != "%" else "share"
