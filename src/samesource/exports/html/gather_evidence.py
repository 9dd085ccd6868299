"""Gather the evidence articles beside a lineage drawing: one an edge, one a report, one a lost source."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.describe_row import describe_row
from samesource.exports.views.find_twins import Twins, find_twins
from samesource.exports.views.label_documents import Label
from samesource.exports.views.name_reports import name_reports
from samesource.exports.views.read_graph import Row
from samesource.exports.views.shorten_text import shorten_text
from samesource.exports.views.view_changes import EdgeChanges
from samesource.exports.views.view_story import StoryView
from samesource.model import Edge, Evidence, Span

QUOTED = 110


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence in words, with quotations; `bar` is the length of its bar, half the width at most."""

    evidence: Evidence
    says: str
    quotes: tuple[tuple[str, str], ...]
    places: str
    bar: float


@dataclass(frozen=True, slots=True)
class EdgeEvidence:
    """What speaks for and against a chosen edge, and what was weighed and not chosen."""

    key: str
    edge: Edge
    changes: EdgeChanges
    twins: Twins
    groups: tuple[tuple[str, tuple[Reason, ...]], ...]
    alternatives: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class RowEvidence:
    """What is known of one report's or lost source's place."""

    key: str
    id: str
    says: str
    root: float | None
    reasons: tuple[Reason, ...]
    alternatives: tuple[Edge, ...]


def gather_evidence(
    view: StoryView, shown: list[Row], texts: dict[str, str]
) -> tuple[list[EdgeEvidence], list[RowEvidence]]:
    """Gather the evidence of the rows `shown` and the edges into them, quoted from `texts` where they are known."""
    by_edge = {(changes.edge.parent, changes.edge.child): changes for changes in view.changes}
    edges, rows = [], []
    for row in shown:
        weighed = view.graph.alternatives.get(row.id, [])
        others = tuple(sorted(weighed, key=lambda edge: (-edge.probability, edge.parent))[:4])
        for edge in row.edges:
            changes = by_edge.get((edge.parent, edge.child))
            reasons = [_reason(evidence, edge, texts, view.labels) for evidence in edge.evidence]
            groups = tuple((name, tuple(r for r in reasons if _group(r) == name)) for name in ("depends", "first"))
            if changes:
                twins = find_twins(view.graph, edge)
                rest = tuple(other for other in others if other.parent not in twins.ids)
                edges.append(EdgeEvidence(changes.key, edge, changes, twins, groups, rest))
        lost = view.graph.lost.get(row.id)
        about = (
            tuple(Reason(e, name_reports(e.says, view.labels), (), "", _bar(e.weight)) for e in lost.evidence)
            if lost
            else ()
        )
        root = lost.probability if lost else view.graph.roots.get(row.id)
        key = f"{view.key}-n{view.labels[row.id].token}"
        rows.append(RowEvidence(key, row.id, describe_row(view, row).text, root, about, others))
    return edges, rows


def _group(reason: Reason) -> str:
    return "first" if reason.evidence.kind.startswith("direction") else "depends"


def _bar(weight: float) -> float:
    return round(min(abs(weight) / 7.0, 1.0) * 42, 1)


def _reason(evidence: Evidence, edge: Edge, texts: dict[str, str], labels: dict[str, Label]) -> Reason:
    ends = sorted((edge.parent, edge.child))
    spans = (evidence.a, evidence.b)
    quotes = tuple(
        (name, shorten_text(texts[name][span.start : span.end], QUOTED))
        for name, span in zip(ends, spans, strict=True)
        if span and name in texts and span.end > span.start
    )
    in_order = spans if ends[0] == edge.parent else spans[::-1]
    return Reason(
        evidence,
        name_reports(evidence.says, {name: labels[name] for name in ends if name in labels}),
        quotes,
        ",".join(_place(span) for span in in_order),
        _bar(evidence.weight),
    )


def _place(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span else ""
