"""Cut a text into paragraphs and stretches, each with what is to be shown of it beside another text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from samesource.model import Furniture, PassageKind

ALONE = 24
"""Characters: shorter stretches without a counterpart are not barred, they are punctuation and joints."""

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_LINE = re.compile(r"\n+")

_Cell = TypeVar("_Cell")


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage on this text's side: where it is, how it is shared, and the exact runs inside."""

    start: int
    end: int
    kind: PassageKind
    matches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A change's place in this text; `form` is chg, gone or plus (sh: evidence), `tone` factual or style."""

    start: int
    end: int
    key: str
    number: int | None
    kind: str
    form: str
    tone: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words shown alike; `first` where its mark begins, `alone` where the other text has nothing like it."""

    text: str
    passage: int | None
    reworded: bool
    same: bool
    alone: bool
    mark: Mark | None
    first: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Stretches in order; `kind` names furniture, empty in the story's own text."""

    kind: str
    stretches: tuple[Stretch, ...]


def lay_out_text(
    text: str, furniture: Iterable[Furniture], passages: Sequence[Placed], marks: Sequence[Mark], shown: int
) -> list[Paragraph]:
    """Lay out the first `shown` characters. The shortest mark over a place wins; so does the first passage."""
    end = min(len(text), shown)
    aside = sorted((f.start, min(f.end, end), f.kind) for f in furniture if f.start < min(f.end, end))
    edges = {0, end, *(m.end() for m in _breaks(text[:end]))} | {place for a in aside for place in a[:2]}
    inner = {place for p in passages for place in (p.start, p.end, *(edge for run in p.matches for edge in run))}
    inner |= {place for mark in marks for place in (mark.start, mark.end)}
    cuts = sorted(place for place in edges | inner if 0 <= place <= end)
    at = {place: number for number, place in enumerate(cuts)}

    owner: list[int | None] = [None] * len(cuts)
    exact = [False] * len(cuts)
    marked: list[Mark | None] = [None] * len(cuts)
    for number in reversed(range(len(passages))):
        _fill(owner, at, passages[number].start, passages[number].end, number)
        for low, high in passages[number].matches:
            _fill(exact, at, low, high, True)
    for mark in sorted(marks, key=lambda mark: mark.start - mark.end):
        _fill(marked, at, mark.start, mark.end, mark)

    seen: set[str] = set()
    paragraphs = []
    for low, high in pairwise(sorted(place for place in edges if place <= end)):
        if not text[low:high].strip():
            continue
        kind = next((name for start, stop, name in aside if start <= low < stop), "")
        stretches = []
        for first, last in pairwise(cuts[at[low] : at[high] + 1]):
            i = at[first]
            over, passage, words = marked[i], owner[i], text[first:last]
            how = passages[passage].kind if passage is not None else ""
            new = over is not None and over.key not in seen
            seen |= {over.key} if over else set()
            alone = passage is None and not kind and len(words.strip()) > ALONE
            same = passage is not None and (how == "verbatim" or exact[i])
            stretches.append(Stretch(words, passage, how not in ("", "verbatim"), same, alone, over, new))
        paragraphs.append(Paragraph(kind, tuple(stretches)))
    return paragraphs


def _breaks(text: str) -> Iterable[re.Match[str]]:
    """Find where paragraphs end: at blank lines, or at every line where there are none."""
    return (_BLANK_LINE if _BLANK_LINE.search(text) else _LINE).finditer(text)


def _fill(row: list[_Cell], at: dict[int, int], start: int, end: int, value: _Cell) -> None:
    """Put `value` into every cell between two cuts; an end beyond the text shown ends with it."""
    if start in at:
        for i in range(at[start], at.get(end, len(row))):
            row[i] = value
