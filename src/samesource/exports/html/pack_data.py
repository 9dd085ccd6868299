"""Pack what the report's script lays out on demand: positions of passages and changes, by pair."""

from __future__ import annotations

import json
from typing import Any

from samesource.exports.views.view_changes import NumberedChange
from samesource.exports.views.view_story import StoryView
from samesource.model import Passage, Relation, Trace, Wording

OTHERS = 200
"""Pairs beyond the chosen edges that can be read side by side, a story."""

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def pack_data(trace: Trace, views: list[StoryView], numbers: dict[str, int]) -> str:
    """Return JSON that is inert inside a script element; `numbers` are the documents whose text the report holds."""
    relations = {(relation.a, relation.b): relation for relation in trace.relations}
    by_id = {document.id: document for document in trace.documents}
    labels = {name: label for view in views for name, label in view.labels.items()}
    documents = {
        str(number): {
            "n": labels[name].name if name in labels else name,
            "t": labels[name].token if name in labels else "",
            "k": labels[name].standing if name in labels else "apart",
            "f": [[f.start, f.end, f.kind] for f in by_id[name].furniture],
        }
        for name, number in numbers.items()
    }
    pairs: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for view in views:
        chosen = set()
        for changes in view.changes:
            parent, child = changes.edge.parent, changes.edge.child
            chosen.add((min(parent, child), max(parent, child)))
            if parent in numbers and child in numbers:
                pairs[changes.key] = {
                    "p": numbers[parent],
                    "c": numbers[child],
                    "a": _passages(relations, parent, child),
                    "g": [_change(numbered) for numbered in changes.changes],
                }
        others[view.key] = _others(view, trace, chosen, numbers)
    packed = json.dumps(
        {"d": documents, "p": pairs, "o": others}, ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    return packed.translate(_ESCAPES)


def _passages(relations: dict[tuple[str, str], Relation], first: str, second: str) -> list[Any]:
    relation = relations.get((min(first, second), max(first, second)))
    return [_passage(passage, flipped=first > second) for passage in relation.passages] if relation else []


def _passage(passage: Passage, *, flipped: bool = False) -> list[Any]:
    left, right = [passage.a_start, passage.a_end], [passage.b_start, passage.b_end]
    matches = [[m.a_start, m.a_end, m.b_start, m.b_end] for m in passage.matches]
    if flipped:
        left, right = right, left
        matches = [m[2:] + m[:2] for m in matches]
    return [*left, *right, passage.kind[0], matches]


def _change(numbered: NumberedChange) -> list[Any]:
    change = numbered.change
    return [numbered.key, numbered.number, change.severity[0], change.kind, _span(change.old), _span(change.new)]


def _span(wording: Wording | None) -> list[int]:
    return [wording.start, wording.end] if wording else []


def _others(view: StoryView, trace: Trace, chosen: set[tuple[str, str]], numbers: dict[str, int]) -> list[Any]:
    inside = view.graph.documents
    rest = [
        relation
        for relation in trace.relations
        if relation.a in inside
        and relation.b in inside
        and (relation.a, relation.b) not in chosen
        and relation.a in numbers
        and relation.b in numbers
    ]
    rest.sort(key=lambda relation: (-relation.dependent, relation.a, relation.b))
    return [
        [numbers[r.a], numbers[r.b], r.relation, r.probability, r.dependent, [_passage(p) for p in r.passages]]
        for r in rest[:OTHERS]
    ]
