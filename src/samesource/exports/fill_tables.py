"""Lay a trace out in flat tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samesource.exports.published_time import published_time
from samesource.exports.tables import EXPORT_TABLES
from samesource.model import Change, Claim, Document, Edge, Estimate, Evidence, Relation, Span, Trace, Wording

Row = tuple[str | int | float | bool | None, ...]
Rows = Iterator[tuple[str, Row]]


def fill_tables(trace: Trace) -> dict[str, list[Row]]:
    """Return the rows of every table of `EXPORT_TABLES`, cells in the order of its columns, rows in the trace's."""
    tables: dict[str, list[Row]] = {table.name: [] for table in EXPORT_TABLES}
    for part in (_documents, _relations, _lineage, _findings, _damage, _run):
        for name, row in part(trace):
            tables[name].append(row)
    return tables


def _documents(trace: Trace) -> Rows:
    for document in trace.documents:
        yield "documents", _document(document)
        for time in document.times:
            yield "times", (document.id, time.value, time.precision, time.kind, time.where, time.trust)
        for span in document.furniture:
            yield "furniture", (document.id, span.start, span.end, span.kind)
        for said in document.declared:
            yield "declared", (document.id, said.kind, said.value, said.start, said.end, said.document)
    for story in trace.stories:
        counts = (len(story.documents), len(story.families))
        yield "stories", (story.id, story.title, *counts, *_estimate(story.independent_texts))


def _document(document: Document) -> Row:
    time = published_time(document)
    return (
        document.id,
        document.path,
        document.url,
        document.outlet,
        document.title,
        document.byline,
        document.agency,
        time.value if time else None,
        time.trust if time else None,
        document.language,
        document.words,
        document.text_sha256,
        document.story,
        document.family,
        document.witness,
        document.text,
    )


def _relations(trace: Trace) -> Rows:
    for relation in trace.relations:
        yield "relations", _relation(relation)
        for one in relation.passages:
            places = (one.a_start, one.a_end, one.b_start, one.b_end)
            yield "passages", (relation.a, relation.b, *places, one.kind, one.score)
        yield from _evidence("relation", None, relation.a, relation.b, relation.evidence)


def _relation(relation: Relation) -> Row:
    chances = (relation.probability, relation.dependent, relation.same_story)
    return (relation.a, relation.b, relation.relation, *chances, relation.coverage_a, relation.coverage_b)


def _lineage(trace: Trace) -> Rows:
    for graph in trace.lineage:
        for name, about, edges in (("edges", "edge", graph.edges), ("alternatives", "alternative", graph.alternatives)):
            for edge in edges:
                yield name, _edge(graph.family, edge)
                yield from _evidence(about, graph.family, edge.parent, edge.child, edge.evidence)
        for root in graph.roots:
            yield "roots", (graph.family, root.id, root.probability)
        for lost in graph.lost:
            for child in lost.children:
                yield "lost", (graph.family, lost.id, child, lost.probability)
            yield from _evidence("lost", graph.family, lost.id, None, lost.evidence)


def _edge(family: str, edge: Edge) -> Row:
    return (family, edge.parent, edge.child, edge.kind, edge.probability, edge.direction, edge.determined)


def _evidence(about: str, family: str | None, first: str, second: str | None, reasons: Sequence[Evidence]) -> Rows:
    for reason in reasons:
        said = (reason.kind, reason.says, reason.weight, reason.supports)
        yield "evidence", (about, family, first, second, *said, *_span(reason.a), *_span(reason.b))


def _findings(trace: Trace) -> Rows:
    for change in trace.changes:
        yield "changes", _change(change)
    for claim in trace.claims:
        yield "claims", _claim(claim)
        for one in claim.assertions:
            words = (one.text, one.reading, one.attribution, one.status)
            yield "assertions", (claim.id, one.document, one.start, one.end, *words)


def _change(change: Change) -> Row:
    what = (change.parent, change.child, change.kind, change.subtype, change.severity)
    return (*what, *_wording(change.old), *_wording(change.new), change.description, change.confidence)


def _claim(claim: Claim) -> Row:
    origin = (claim.origin.name, claim.origin.kind) if claim.origin else (None, None)
    texts, origins = _estimate(claim.support.independent_texts), _estimate(claim.support.independent_origins)
    support = (claim.support.documents, claim.support.outlets, *texts, *origins)
    return (claim.id, claim.story, claim.text, claim.kind, *origin, *support, claim.verdict, claim.reason, claim.scope)


def _damage(trace: Trace) -> Rows:
    for number, one in enumerate(trace.damage, start=1):
        what = (one.family, one.parent, one.child, one.kind, one.subtype, one.description, one.old, one.new)
        counts = (one.inherited, one.outlets, one.corrected)
        yield "damage", (number, *what, one.determined, one.update, *counts, one.notice)
        for fate in ("carried", "restored", "altered", "dropped", "unclear"):
            for document in getattr(one, fate):
                yield "damage_documents", (number, document, fate)


def _run(trace: Trace) -> Rows:
    for refused in trace.rejected:
        yield "rejected", (refused.id, refused.reason)
    for one in trace.corrections:
        yield "corrections", (one.line, one.says, one.document, one.other, one.value, one.who, one.why, one.when)


def _estimate(count: Estimate) -> tuple[int, int, int]:
    return (count.estimate, count.low, count.high)


def _span(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _wording(words: Wording | None) -> tuple[str | None, int | None, int | None]:
    return (words.text, words.start, words.end) if words else (None, None, None)
