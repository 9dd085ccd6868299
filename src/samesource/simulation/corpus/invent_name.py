"""Names that belong to nobody."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path

from samesource.simulation.corpus.counter_draws import CounterDraws


@functools.cache
def _syllables() -> tuple[list[str], list[str], list[str]]:
    names = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
    return names["starts"], names["middles"], names["ends"]


def invent_name(draws: CounterDraws) -> str:
    """Return one of about 350,000 capitalised names of three or four syllables; short ones come more often."""
    starts, middles, ends = _syllables()
    drawn, start = divmod(draws.below(1 << 60), len(starts))
    drawn, end = divmod(drawn, len(ends))
    drawn, middle = divmod(drawn, len(middles))
    drawn, second = divmod(drawn, 2 * len(middles))
    more = middles[second] if second < len(middles) else ""
    return f"{starts[start]}{middles[middle]}{more}{ends[end]}"
