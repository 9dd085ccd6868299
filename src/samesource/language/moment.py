"""A point in time that a text names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A date (`value` YYYY-MM-DD, ???? or ?? where unsaid), weekday (0 is Monday), day (-1 to 1) or time (HH:MM).

    `sure` is false of a time that may be of either half of the day (at nine).
    """

    start: int
    end: int
    kind: str
    value: str
    sure: bool = True
