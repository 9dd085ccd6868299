"""A value that a text states."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A number, date, name or role at one place of a prepared text, with a canonical value.

    `kind` is number, ordinal, percent, money, measure, duration, fraction, multiple, date, weekday, day (today,
    yesterday), time, name or role. Equal values have equal `value` and `unit` however they are written, but for
    convertible units (`language.units.in_base_unit`).
    """

    kind: str
    start: int
    """Normal position of the first character (currency signs and units are inside)."""
    end: int
    sentence: int
    """Index of its sentence in `Prepared`."""
    value: str
    """Figures: plain decimal. Dates: YYYY-MM-DD with ???? or ?? where unsaid. Names: folded. Roles: class."""
    unit: str
    """Key of a unit or ISO 4217 currency, % for percent; for roles the qualifiers (deputy, former); else empty."""
    modifier: str
    """about, more, less, at-least, at-most, or empty."""
    text: str
    """As it stands in the normalised text."""
    known: str = ""
    """Dates, weekdays and days: the ISO dates that may be meant, given when the document was published, separated by
    spaces. Times: `24` where the half of the day is known. Else empty."""

    def __hash__(self) -> int:
        return hash((self.start, self.kind, self.value))

    @property
    def said(self) -> tuple[str, str, str, str, str]:
        """What it says, wherever and however it is written: kind, value, unit, modifier, days known."""
        return self.kind, self.value, self.unit, self.modifier, self.known
