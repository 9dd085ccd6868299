"""Two documents of a story, laid out to be read side by side."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from samesource.exports.views.find_twins import Twins, find_twins
from samesource.exports.views.view_changes import EdgeChanges, NumberedChange
from samesource.exports.views.view_story import StoryView
from samesource.model import Document, Passage, Relation, Span, Trace
from samesource.web.pages.lay_out_text import Mark, Paragraph, Placed, lay_out_text

_NAMED = {"same-event": "the same event, told independently", "unrelated": "unrelated", "copy": "the same text"}


@dataclass(frozen=True, slots=True)
class Side:
    """One text, laid out: `side` is o(ld) or n(ew), `cut` counts characters not shown, `known` that it is held."""

    side: str
    paragraphs: list[Paragraph]
    cut: int
    known: bool


@dataclass(frozen=True, slots=True)
class TwoTexts:
    """Both texts; `changes` and `twins` where a line of descent was drawn between them, `says` what else is known."""

    key: str
    left: Document
    right: Document
    old: Side
    new: Side
    changes: EdgeChanges | None
    twins: Twins | None
    says: str
    lineage: str
    shown: bool


def two_texts(
    view: StoryView,
    trace: Trace,
    left: str,
    right: str,
    *,
    lineage: str,
    most: int,
    key: str | None = None,
    show: tuple[Span | None, Span | None] = (None, None),
) -> TwoTexts:
    """Lay out documents `left` and `right` of the story; where descent was found, the parent stands on the left.

    `lineage` is the page of the drawing, `show` places of evidence in (parent, child), `most` characters a text; `key`
    names the two on this page, the same whatever else the story holds.
    """
    changes = next((c for c in view.changes if {c.edge.parent, c.edge.child} == {left, right}), None)
    evidence = f"{lineage}#ev{changes.key}" if changes else lineage
    if changes:
        left, right = changes.edge.parent, changes.edge.child
        changes = _rename(changes, key) if key else changes
    documents = view.graph.documents
    low, high = sorted((left, right))
    relation = next((r for r in trace.relations if r.a == low and r.b == high), None)
    flipped = left != low
    numbered = changes.changes if changes else ()
    return TwoTexts(
        changes.key if changes else f"{view.key}-0",
        documents[left],
        documents[right],
        _side("o", documents[left], relation, flipped, numbered, show[0], most),
        _side("n", documents[right], relation, not flipped, numbered, show[1], most),
        changes,
        find_twins(view.graph, changes.edge) if changes else None,
        _say(relation),
        evidence,
        any(show),
    )


def _rename(changes: EdgeChanges, key: str) -> EdgeChanges:
    numbered = tuple(dataclasses.replace(each, key=f"{key}-{each.number}") for each in changes.changes)
    return dataclasses.replace(changes, key=key, changes=numbered)


def _side(
    side: str,
    document: Document,
    relation: Relation | None,
    second: bool,
    changes: tuple[NumberedChange, ...],
    show: Span | None,
    most: int,
) -> Side:
    if document.text is None:
        return Side(side, [], 0, known=False)
    placed = [_place(passage, second) for passage in relation.passages] if relation else []
    marks = [mark for numbered in changes if (mark := _mark(side, numbered))]
    if show and show.start < show.end:
        marks.append(Mark(show.start, show.end, "show", None, "evidence", "sh", "style"))
    paragraphs = lay_out_text(document.text, document.furniture, placed, marks, most)
    return Side(side, paragraphs, max(len(document.text) - most, 0), known=True)


def _place(passage: Passage, second: bool) -> Placed:
    if second:
        runs = tuple((match.b_start, match.b_end) for match in passage.matches)
        return Placed(passage.b_start, passage.b_end, passage.kind, runs)
    runs = tuple((match.a_start, match.a_end) for match in passage.matches)
    return Placed(passage.a_start, passage.a_end, passage.kind, runs)


def _mark(side: str, numbered: NumberedChange) -> Mark | None:
    change = numbered.change
    wording = change.old if side == "o" else change.new
    if wording is None or wording.start >= wording.end:
        return None
    other = change.new if side == "o" else change.old
    both = other is not None and other.start < other.end
    form = "chg" if both else "gone" if side == "o" else "plus"
    tone = "factual" if change.severity == "factual" else "style"
    return Mark(wording.start, wording.end, numbered.key, numbered.number, change.kind, form, tone)


def _say(relation: Relation | None) -> str:
    if relation is None:
        return "These two were not compared: nothing was found that they share."
    named = _NAMED.get(relation.relation, relation.relation)
    return (
        f"No line was drawn between these two: {named} ({relation.probability:.2f}); "
        f"that their texts depend on each other at all: {relation.dependent:.2f}."
    )
