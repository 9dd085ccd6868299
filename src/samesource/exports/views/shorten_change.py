"""Say a change in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.shorten_text import shorten_text
from samesource.model import Change

SIDE = 30
LINE = 46

_QUOTATION = {
    "altered": "quotation reworded",
    "truncated": "quotation cut short",
    "spliced": "quotations spliced",
    "widened": "quotation widened",
    "to-direct": "paraphrase put in quotation marks",
    "to-indirect": "quotation paraphrased",
}


@dataclass(frozen=True, slots=True)
class ShortChange:
    """A change as `before → after`, or as a note where one side is missing or long."""

    old: str
    new: str
    note: str

    def __str__(self) -> str:
        """Join it to one line of plain text."""
        return self.note if self.note else f"{self.old} → {self.new}"


def shorten_change(change: Change) -> ShortChange:
    """Shorten a change to one line: both sides where they are short, else what happened to which words."""
    old = change.old.text if change.old else ""
    new = change.new.text if change.new else ""
    if change.kind == "quote" and change.subtype in _QUOTATION:
        return ShortChange("", "", f"{_QUOTATION[change.subtype]}: “{shorten_text(new or old, SIDE)}”")
    if change.kind == "addition" or not old.strip():
        return ShortChange("", "", f"“{shorten_text(new, LINE)}” added" if new.strip() else change.description)
    if change.kind == "omission" or not new.strip():
        return ShortChange("", "", f"“{shorten_text(old, LINE)}” dropped")
    return ShortChange(shorten_text(old, SIDE), shorten_text(new, SIDE), "")
