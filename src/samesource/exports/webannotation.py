"""Write the findings of a trace as W3C Web Annotations."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from samesource.exports.namespaces import TERMS, THINGS
from samesource.exports.need_texts import need_texts
from samesource.exports.safe_name import safe_name
from samesource.exports.select_text import select_text
from samesource.model import Assertion, Change, Claim, Document, Passage, Relation, Trace

Annotation = dict[str, Any]

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"samesource": TERMS}]


def render_webannotation(trace: Trace) -> bytes:
    """Return an AnnotationCollection in JSON-LD: one a change, a passage, a document's wording of a claim.

    A change is targeted where its new words stand, with the old ones linked; one that only leaves words out, where they
    stood. A passage links both places and says nothing of direction. A document that omits a claim has no place to
    annotate. What the selectors hold is told in `select_text`. Raise InputError where the trace has no texts.
    """
    need_texts(trace, "webannotation")
    documents = {document.id: document for document in trace.documents}
    items = [*_changes(trace, documents), *_passages(trace, documents), *_claims(trace, documents)]
    named: dict[str, Annotation] = {}
    for item in items:
        written = json.dumps(item, sort_keys=True)
        name = THINGS + safe_name("annotation", hashlib.sha256(written.encode()).hexdigest()[:20])
        named.setdefault(name, {"id": name, "type": "Annotation", **item})
    collection = THINGS + safe_name("annotations", hashlib.sha256(repr(sorted(named)).encode()).hexdigest()[:20])
    page = {"id": f"{collection}.1", "type": "AnnotationPage", "startIndex": 0, "items": []}
    head = {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": "Changes, passages and claims found in reports",
        "creator": {"id": f"{THINGS}program.samesource", "type": "Software", "name": f"samesource {trace.version}"},
        "total": len(named),
        "first": page,
    }
    lines = ",\n".join(_encode(item) for item in named.values())
    written = f"{_encode(head).removesuffix('[]}}')}[\n{lines}\n]}}}}\n"
    # A lone surrogate has no UTF-8 form; its escape is what JSON has for it.
    return written.encode("utf-8", "backslashreplace")


def _encode(value: Annotation) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _changes(trace: Trace, documents: dict[str, Document]) -> Iterator[Annotation]:
    for change in trace.changes:
        if change.parent in documents and change.child in documents and (change.old or change.new):
            yield _change(change, documents)


def _change(change: Change, documents: dict[str, Document]) -> Annotation:
    places = [
        select_text(documents[name], words.start, words.end)
        for name, words in ((change.child, change.new), (change.parent, change.old))
        if words
    ]
    linked = [{**place, "purpose": "linking"} for place in places[1:]]
    return {
        "motivation": "describing",
        "body": [_says(change.description), *_tags(change.kind, change.subtype, change.severity), *linked],
        "target": places[0],
        "samesource:parent": change.parent,
        "samesource:child": change.child,
        "samesource:confidence": change.confidence,
    }


def _passages(trace: Trace, documents: dict[str, Document]) -> Iterator[Annotation]:
    for relation in trace.relations:
        if relation.a in documents and relation.b in documents:
            yield from (_passage(relation, passage, documents) for passage in relation.passages)


def _passage(relation: Relation, passage: Passage, documents: dict[str, Document]) -> Annotation:
    here = select_text(documents[relation.a], passage.a_start, passage.a_end)
    there = select_text(documents[relation.b], passage.b_start, passage.b_end)
    return {
        "motivation": "linking",
        "body": [{**there, "purpose": "linking"}, *_tags(passage.kind)],
        "target": here,
        "samesource:score": passage.score,
    }


def _claims(trace: Trace, documents: dict[str, Document]) -> Iterator[Annotation]:
    for claim in trace.claims:
        for assertion in claim.assertions:
            if assertion.document in documents and assertion.start is not None and assertion.end is not None:
                place = select_text(documents[assertion.document], assertion.start, assertion.end)
                yield _assertion(claim, assertion, place)


def _assertion(claim: Claim, assertion: Assertion, place: Annotation) -> Annotation:
    facts = {"claim": claim.id, "reading": assertion.reading, "attribution": assertion.attribution}
    return {
        "motivation": "assessing",
        "body": [_says(claim.text), *_tags(assertion.status, claim.verdict)],
        "target": place,
        **{f"samesource:{key}": value for key, value in facts.items() if value is not None},
    }


def _says(text: str) -> Annotation:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": "describing"}


def _tags(*tags: str | None) -> list[Annotation]:
    return [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags if tag]
