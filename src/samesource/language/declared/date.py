"""A date that a text shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeclaredDate:
    """A date with its half-open place in a text.

    `value` is ISO 8601 (`2031-10-14`, `2031-10-14T14:10`, with Z where the text says GMT or UTC), or `--10-14` where
    the year is not told. `ambiguous` marks day and month that could change places (`12/11/2031`).
    """

    start: int
    end: int
    value: str
    ambiguous: bool = False

    @property
    def precision(self) -> str:
        """Return day or minute."""
        return "minute" if "T" in self.value else "day"
