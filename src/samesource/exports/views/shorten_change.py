"""Say a change in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.shorten_text import shorten_text
from samesource.model import Change

SIDE = 40
LINE = 56
SAID = 28

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
        return ShortChange("", "", f"{_QUOTATION[change.subtype]}: “{_unquote(new or old, SIDE)}”")
    if change.kind == "speaker":
        return _speaker(change, old.strip() == new.strip())
    if change.kind == "addition" or not old.strip():
        return ShortChange("", "", f"“{_unquote(new, LINE)}” added" if new.strip() else change.description)
    if change.kind == "omission" or not new.strip():
        return ShortChange("", "", f"“{_unquote(old, LINE)}” dropped")
    if len(old) > SIDE or len(new) > SIDE:
        old, new = _difference(old.split(), new.split())
    return ShortChange(shorten_text(old, SIDE), shorten_text(new, SIDE), "")


def _speaker(change: Change, same_words: bool) -> ShortChange:
    """Say whose the words are now; their places are where the words are told, which need not name anybody."""
    before, _, now = change.description.partition(": ")[2].partition(" → ")
    if same_words and change.new:
        return ShortChange("", "", f"“{_unquote(change.new.text, SAID)}” given to {shorten_text(now, SIDE)}")
    return ShortChange(shorten_text(before, SIDE), shorten_text(now, SIDE), "" if now else change.description)


def _unquote(text: str, most: int) -> str:
    return shorten_text(text.strip(" \"'“”«»„‘’"), most)


def _difference(old: list[str], new: list[str]) -> tuple[str, str]:
    """Leave out the words that both sides begin and end with, but for one."""
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    lead = max(same - 1, 0)
    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    tail = max(tail - 1, 0)
    sides = [words[lead : len(words) - tail] for words in (old, new)]
    before, after = "… " if lead else "", " …" if tail else ""
    return before + " ".join(sides[0]) + after, before + " ".join(sides[1]) + after
