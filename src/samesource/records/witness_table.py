"""A collation: what each witness reads at each place of variation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WitnessTable:
    """Readings by witness (sorted by name) and place, in the order of the text."""

    witnesses: list[str]
    places: list[str]
    """What each place is called: its label, or its row number from 1."""
    readings: list[list[str | None]]
    """[witness][place]; None where a witness has a lacuna."""
    original: list[str | None]
    """At each place the reading that an editor judged original; None where nobody judged."""
