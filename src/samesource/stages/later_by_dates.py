"""Which of two documents is the later by the times that they are given."""

from __future__ import annotations

import math
from typing import Any

from samesource.records.statement import BESIDE
from samesource.stages.days_between import days_between

Times = list[dict[str, Any]]
"""`times` of records.about.About, best first."""

_DAY, _LESS = 0.9, 0.5
"""Days from which one is later for sure, and what a smaller difference says."""


def later_by_dates(earlier: Times, later: Times) -> tuple[float, bool]:
    """Return by how much `later` is the later one (-1 to 1, times the lesser trust), and whether no page says so.

    0 where either has no time or both have the same. What somebody says beside both documents is said by no page.
    """
    days = days_between(earlier, later)
    if not days:
        return 0.0, False
    trust = min(float(times[0].get("trust", 1.0)) for times in (earlier, later))
    beside = all(times[0].get("where") in BESIDE for times in (earlier, later))
    return math.copysign(1.0 if abs(days) >= _DAY else _LESS, days) * trust, beside
