"""Stories as a trace holds them."""

from __future__ import annotations

from typing import Any

from samesource.assembly.story_entries import story_entries
from samesource.records.lineage import Lineage


def _texts(edges: list[tuple[str, str]], tied: list[tuple[str, str]]) -> dict[str, int]:
    ids = ["a", "b", "c", "d"]
    listed = [{"parent": p, "child": c, "kind": "rewrite", "probability": 1.0} for p, c in edges]
    lineage = Lineage("family", "story", ids, ids, listed, [], [], [], [])
    documents: list[dict[str, Any]] = [{"id": i, "story": "story", "title": i, "text": i} for i in ids]
    (entry,) = story_entries(["story"], [lineage], documents, tied)
    return dict(entry["independent_texts"])


def test_texts_that_surely_depend_on_each_other_count_once_without_an_edge() -> None:
    assert _texts([("a", "b")], [])["estimate"] == 3
    assert _texts([("a", "b")], [("a", "c")])["estimate"] == 2
    assert _texts([("a", "b")], [("a", "c"), ("c", "d")])["estimate"] == 1


def test_a_tie_to_a_text_that_derives_from_another_says_nothing_of_the_count() -> None:
    assert _texts([("a", "b")], [("b", "c"), ("a", "b")])["estimate"] == 3


def test_children_of_one_lost_source_are_one_text_that_may_be_tied_to_others() -> None:
    edges = [("lost:x", "a"), ("lost:x", "b")]
    assert _texts(edges, [])["estimate"] == 3
    assert _texts(edges, [("a", "c")])["estimate"] == 2


def test_the_interval_holds_the_estimate() -> None:
    found = _texts([("a", "b")], [("a", "c")])
    assert found["low"] <= found["estimate"] <= found["high"]
