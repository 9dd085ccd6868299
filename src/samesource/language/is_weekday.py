"""Names of the days of the week."""

from __future__ import annotations

from functools import cache

from samesource.language.packs.read_pack import read_pack


def is_weekday(word: str) -> bool:
    """Tell whether a case-folded word is the name of a day of the week, or its abbreviation, in any language known."""
    return word in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    """Return the names of the days of the week."""
    table = read_pack("calendar")["weekdays"]
    return frozenset(name.strip() for names in table.values() for name in names.split(","))
