"""Kinds of edges, with roles and other parents known."""

from __future__ import annotations

from typing import Any

from samesource.stages.name_kinds import name_kinds
from tests.stages.family import CONFIG, EXCERPT, INDEPENDENT, ORIGINAL, judged

MERGER = "\n\n".join([*ORIGINAL.split("\n\n")[:3], *INDEPENDENT.split("\n\n")[:3]])


def edge(parent: str, child: str, direction: float = 1.0) -> dict[str, Any]:
    return {"parent": parent, "child": child, "kind": "rewrite", "direction": direction}


def named(texts: dict[str, str], edges: list[dict[str, Any]]) -> list[str]:
    documents, alignments, _ = judged(texts)
    return [found["kind"] for found in name_kinds(edges, documents, alignments, CONFIG.lineage)[0]]


def test_a_cut_text_is_an_excerpt_of_its_parent_and_a_longer_one_a_revision() -> None:
    texts = {"a": ORIGINAL, "b": EXCERPT}
    assert named(texts, [edge("a", "b")]) == ["excerpt"]
    assert named(texts, [edge("b", "a")]) == ["revision"]


def test_an_unlikely_direction_counts_for_little() -> None:
    texts = {"a": EXCERPT, "b": ORIGINAL}
    assert named(texts, [edge("a", "b", 0.1)]) == ["excerpt"]
    assert named(texts, [edge("a", "b", 0.9)]) == ["revision"]


def test_what_another_parent_gave_is_nothing_of_its_own() -> None:
    texts = {"a": ORIGINAL, "b": INDEPENDENT, "c": MERGER}
    assert named(texts, [edge("a", "c")]) == ["revision"]
    assert named(texts, [edge("a", "c"), edge("b", "c")]) == ["excerpt", "excerpt"]


def test_edges_without_an_alignment_and_quotes_stay_as_they_are() -> None:
    quote = {**edge("a", "b"), "kind": "quote"}
    assert named({"a": ORIGINAL, "b": EXCERPT}, [quote, edge("lost", "b")]) == ["quote", "rewrite"]
