"""Names that belong to nobody."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path


@functools.cache
def _syllables() -> tuple[list[str], list[str], list[str]]:
    names = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
    return names["starts"], names["middles"], names["ends"]


def invent_name(drawn: int) -> str:
    """Return the name of a number: one of about 350,000 with a capital, short ones more often."""
    starts, middles, ends = _syllables()
    drawn, start = divmod(drawn, len(starts))
    drawn, end = divmod(drawn, len(ends))
    drawn, middle = divmod(drawn, len(middles))
    second = drawn % (2 * len(middles))
    more = middles[second] if second < len(middles) else ""
    return f"{starts[start]}{middles[middle]}{more}{ends[end]}"
