"""Make a trace from a relay family's recorded truth, so that exports can be tested without running the stages."""

from __future__ import annotations

import hashlib
import json
import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from samesource.model import Trace

RELAY = Path(__file__).parents[2] / "benchmarks" / "relay"
SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’»)]*(?=\s|$)|(?=\n|$))")
WORD = re.compile(r"\w+")


def trace_from_truth(family: str = "c1") -> tuple[Trace, dict[str, str]]:
    """Return the trace of `family` as its truth file records it, and the texts by document id."""
    truth = json.loads((RELAY / "truth" / f"{family}.json").read_text(encoding="utf-8"))
    given = [document for document in truth["documents"] if not document["withheld"]]
    texts = {f"{family}-{d['id']}": (RELAY / d["file"]).read_text(encoding="utf-8") for d in given}
    edges = [
        _edge(f"{family}-{parent['id']}", f"{family}-{d['id']}", parent["kind"], texts)
        for d in given
        for parent in d["parents"]
        if f"{family}-{parent['id']}" in texts
    ]
    orphans = [
        (f"lost-{parent['id']}", f"{family}-{d['id']}", parent["kind"])
        for d in given
        for parent in d["parents"]
        if f"{family}-{parent['id']}" not in texts
    ]
    lost = [
        {
            "id": name,
            "children": [child for lost, child, _ in orphans if lost == name],
            "probability": 0.8,
            "evidence": [],
        }
        for name in sorted({name for name, _, _ in orphans})
    ]
    inside = [f"{family}-{d['id']}" for d in given if d["same_event"]]
    documents = [_document(family, d, texts, set(inside)) for d in given]
    independent = len(set(inside) - {edge["child"] for edge in edges})
    story = {
        "id": f"story-{family}",
        "title": truth["event"].split(",")[0],
        "documents": inside,
        "families": [f"family-{family}"],
        "independent_texts": {"estimate": independent, "low": independent, "high": independent + 1},
    }
    graph = {
        "family": f"family-{family}",
        "edges": edges + [_lost_edge(*orphan) for orphan in orphans],
        "alternatives": [],
        "roots": [
            {"id": name, "probability": 0.97}
            for name in inside
            if name not in {e["child"] for e in edges} | {child for _, child, _ in orphans}
        ],
        "lost": lost,
    }
    trace = {
        "created": "2031-10-20T10:00:00Z",
        "version": "0.1.0",
        "options": {"depth": "rewrites"},
        "epoch": "0" * 16,
        "rejected": [{"id": "notes.bin", "reason": "a binary file, not a text"}],
        "documents": documents,
        "stories": [story],
        "relations": [_relation(edge, texts) for edge in edges],
        "lineage": [graph],
        "changes": [_change(family, change, texts) for change in truth["changes"] if _given(family, change, texts)],
        "claims": [_claim(family, claim, texts) for claim in truth["claims"]],
    }
    return Trace.from_dict(trace), texts


def _lost_edge(parent: str, child: str, kind: str) -> dict[str, Any]:
    return {
        "parent": parent,
        "child": child,
        "kind": kind,
        "probability": 0.8,
        "direction": 1.0,
        "determined": True,
        "evidence": [],
    }


def _given(family: str, change: dict[str, Any], texts: dict[str, str]) -> bool:
    return all(f"{family}-{change[end]}" in texts for end in ("from", "to"))


def _document(family: str, d: dict[str, Any], texts: dict[str, str], inside: set[str]) -> dict[str, Any]:
    name = f"{family}-{d['id']}"
    text = texts[name]
    title = text.split("\n", 1)[0]
    furniture = [{"start": 0, "end": len(title), "kind": "title"}]
    furniture += [
        {"start": m.start(), "end": m.end(), "kind": "byline"} for m in re.finditer(r"^By [^\n]{3,60}$", text, re.M)
    ]
    return {
        "id": name,
        "path": f"{name}.txt",
        "url": d["url"],
        "outlet": d["outlet"],
        "title": title,
        "times": [{"value": d["published"], "precision": "second", "where": "metadata", "trust": 0.9}]
        if d["published"]
        else [],
        "language": "en",
        "words": len(WORD.findall(text)),
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "story": f"story-{family}" if name in inside else None,
        "family": f"family-{family}" if name in inside else None,
        "witness": name,
        "furniture": furniture,
        "declared": [],
    }


def _edge(parent: str, child: str, kind: str, texts: dict[str, str]) -> dict[str, Any]:
    run = max(_blocks(texts[parent], texts[child]), key=lambda block: block["a_end"] - block["a_start"])
    flipped = parent > child
    spans = {
        "a": {"start": run["b_start" if flipped else "a_start"], "end": run["b_end" if flipped else "a_end"]},
        "b": {"start": run["a_start" if flipped else "b_start"], "end": run["a_end" if flipped else "b_end"]},
    }
    share = round(sum(1 for _ in _blocks(texts[parent], texts[child])) / 10, 2)
    return {
        "parent": parent,
        "child": child,
        "kind": kind,
        "probability": 0.97,
        "direction": 0.98,
        "determined": True,
        "evidence": [
            {
                "kind": "wording",
                "says": "the longest run of words in common",
                "weight": round(3.1 + share, 6),
                "for": True,
                **spans,
            },
            {"kind": "direction-dates", "says": "the parent shows the earlier time", "weight": 1.4, "for": True},
            {"kind": "direction-typos", "says": "the parent has a typing error", "weight": -0.6, "for": False},
        ],
    }


def _relation(edge: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    a, b = sorted((edge["parent"], edge["child"]))
    blocks = list(_blocks(texts[a], texts[b]))
    passages = [{**block, "kind": "verbatim", "score": 1.0, "matches": [block]} for block in blocks]
    return {
        "a": a,
        "b": b,
        "relation": edge["kind"],
        "probability": 0.95,
        "dependent": 0.99,
        "same_story": 0.999,
        "coverage_a": 0.8,
        "coverage_b": 0.9,
        "passages": passages,
        "evidence": edge["evidence"][:1],
    }


def _blocks(a: str, b: str, words: int = 4) -> list[dict[str, int]]:
    left, right = list(WORD.finditer(a)), list(WORD.finditer(b))
    matcher = SequenceMatcher(None, [m[0].lower() for m in left], [m[0].lower() for m in right], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    longest = max(blocks, key=lambda block: block.size)
    return [
        {
            "a_start": left[i].start(),
            "a_end": left[i + size - 1].end(),
            "b_start": right[j].start(),
            "b_end": right[j + size - 1].end(),
        }
        for i, j, size in blocks
        if size >= words or (i, j, size) == tuple(longest)
    ]


def _wording(words: str | None, text: str) -> dict[str, Any] | None:
    if words is None:
        return None
    start = max(text.find(words), 0)
    return {"text": text[start : start + len(words)], "start": start, "end": start + len(words)}


def _change(family: str, change: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    parent, child = f"{family}-{change['from']}", f"{family}-{change['to']}"
    return {
        "parent": parent,
        "child": child,
        "kind": change["kind"],
        "subtype": "altered" if change["kind"] == "quote" else None,
        "severity": change["severity"],
        "old": _wording(change["old"], texts[parent]),
        "new": _wording(change["new"], texts[child]),
        "description": change.get("note", f"{change['kind']} differs"),
        "confidence": 0.9,
    }


def _claim(family: str, claim: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    numbers = re.findall(r"\d[\d,.]*\d", claim["text"])
    reading = numbers[0] if numbers else "as stated"
    altered = {
        f"{family}-{entry['id']}": entry["value"] for entry in claim["altered_in"] if f"{family}-{entry['id']}" in texts
    }
    known = [f"{family}-{name}" for name in claim["asserted_by"] if f"{family}-{name}" in texts]
    assertions = [_assertion(name, claim["text"], reading, "asserts", texts) for name in known]
    assertions += [_assertion(name, claim["text"], value, "alters", texts) for name, value in altered.items()]
    texts_count, origins = len(claim["independent_texts"]), claim["independent_origins"]
    verdict = "single-text" if texts_count == 1 else "single-origin" if origins == 1 else "independently-reported"
    return {
        "id": f"{family}-{claim['id']}",
        "story": f"story-{family}",
        "text": claim["text"],
        "kind": claim["kind"],
        "origin": {"name": claim["origin"].split(" (")[0].split(";")[0], "kind": "official"},
        "assertions": sorted(assertions, key=lambda assertion: assertion["document"]),
        "support": {
            "documents": len(claim["asserted_by"]),
            "outlets": len(claim["asserted_by"]),
            "independent_texts": {"estimate": texts_count, "low": texts_count, "high": texts_count + texts_count // 3},
            "independent_origins": {"estimate": origins, "low": origins, "high": origins},
        },
        "verdict": verdict,
        "reason": claim.get("note", "all who report it name the same origin"),
        "scope": f"Among the {len(texts)} documents given; no dependence found is not proof of independence.",
    }


def _assertion(name: str, claim: str, reading: str, status: str, texts: dict[str, str]) -> dict[str, Any]:
    wanted = set(WORD.findall(claim.lower())) | set(WORD.findall(reading.lower()))
    best = max(
        SENTENCE.finditer(texts[name]),
        key=lambda m: (len(wanted & set(WORD.findall(m[0].lower()))), -len(m[0]), -m.start()),
    )
    return {
        "document": name,
        "start": best.start(),
        "end": best.end(),
        "text": best[0],
        "reading": reading,
        "attribution": None,
        "status": status,
    }
