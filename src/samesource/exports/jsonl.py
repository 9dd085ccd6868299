"""Write a trace as lines of JSON, a document a line."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from samesource.encoding.encode_record import encode_record
from samesource.model import Passage, Relation, Trace

Place = dict[str, Any]


def render_jsonl(trace: Trace) -> bytes:
    """Return each document with what it is to others: `parents`, `children`, `relations`, `changes`, `assertions`.

    Each is told from the document's side: `document` is the other one, `start` and `end` are here, `other_start` and
    `other_end` there. `changes` are those that came in with it. The text is in it where the trace holds it.
    """
    told: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for graph in trace.lineage:
        for edge in graph.edges:
            facts = encode_record(edge)
            del facts["parent"], facts["child"]
            told[edge.child]["parents"].append({"document": edge.parent, **facts})
            told[edge.parent]["children"].append({"document": edge.child, **facts})
    for relation in trace.relations:
        told[relation.a]["relations"].append(_relation(relation, swapped=False))
        told[relation.b]["relations"].append(_relation(relation, swapped=True))
    for change in trace.changes:
        told[change.child]["changes"].append(encode_record(change))
    for claim in trace.claims:
        for assertion in claim.assertions:
            facts = encode_record(assertion)
            del facts["document"]
            told[assertion.document]["assertions"].append(
                {"claim": claim.id, "claim_text": claim.text, "verdict": claim.verdict, **facts}
            )
    lines = []
    for document in trace.documents:
        fields: dict[str, Any] = {key: value for key, value in encode_record(document).items() if key != "published"}
        if document.text is None:
            del fields["text"]
        own = told[document.id]
        fields |= {part: own[part] for part in ("parents", "children", "relations", "changes", "assertions")}
        lines.append(json.dumps(fields, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n")
    # A lone surrogate has no UTF-8 form; its escape is what JSON has for it.
    return "".join(lines).encode("utf-8", "backslashreplace")


def _relation(relation: Relation, *, swapped: bool) -> dict[str, Any]:
    coverage = (relation.coverage_a, relation.coverage_b)
    here, there = reversed(coverage) if swapped else coverage
    facts = encode_record(relation)
    kept = {key: facts[key] for key in ("relation", "probability", "dependent", "same_story")}
    passages = [_passage(passage, swapped=swapped) for passage in relation.passages]
    other = relation.a if swapped else relation.b
    return {"document": other, **kept, "coverage": here, "other_coverage": there, "passages": passages}


def _passage(passage: Passage, *, swapped: bool) -> Place:
    a, b = (passage.a_start, passage.a_end), (passage.b_start, passage.b_end)
    here, there = (b, a) if swapped else (a, b)
    places = {"start": here[0], "end": here[1], "other_start": there[0], "other_end": there[1]}
    return {**places, "kind": passage.kind, "score": encode_record(passage.score)}
