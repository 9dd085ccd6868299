"""How unlikely it is that a story holds a value twice by chance."""

from __future__ import annotations


def how_telling(kind: str, key: str, unit: str) -> str:
    """Class a value as long (three and more digits), telling (two, a unit, a day) or common (small and bare)."""
    if kind in {"date", "time"}:
        return "telling" if "?" not in key[5:] else "common"
    digits = key.replace(".", "").strip("0")
    if kind == "quantity" and (len(digits) >= 3 or (len(digits) == 2 and len(key) > 2)):
        return "long"
    measured = bool(unit) and unit not in EVERYDAY
    return "telling" if measured or (len(digits) == 2 and float(key) > _CALENDAR) else "common"


_CALENDAR = 31
"""Figures up to here are days, hours, ages and counts of everything."""
EVERYDAY = frozenset(["second", "minute", "hour", "day", "week", "month", "year"])
"""Units of whatever lasts."""
