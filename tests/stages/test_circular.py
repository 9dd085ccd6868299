"""Rings of citations, and what is no ring."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import samesource as ss
from samesource.stages.claiming.find_circle import find_circle

FOLDER = Path(__file__).parents[2] / "benchmarks" / "circular"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def claims() -> dict[str, list[dict[str, Any]]]:
    trace = ss.trace([str(FOLDER / "reports")], metadata=str(FOLDER / "metadata.csv"))
    found: dict[str, list[dict[str, Any]]] = {}
    for claim in json.loads(trace.to_json())["claims"]:
        found.setdefault(claim["assertions"][0]["document"].split("-")[0], []).append(claim)
    return found


def _shared(claims: list[dict[str, Any]], words: str) -> dict[str, Any]:
    holding = [c for c in claims if any(words in (a["text"] or "") for a in c["assertions"])]
    return max(holding, key=lambda c: len(c["assertions"]))


@pytest.mark.parametrize("story", sorted(EXPECTED))
def test_a_ring_of_citations_is_found_and_explained(claims: dict[str, list[dict[str, Any]]], story: str) -> None:
    for words, outlets in EXPECTED[story]["circular"]:
        claim = _shared(claims[story], words)
        assert claim["verdict"] == "circular", claim["reason"]
        assert all(outlet in claim["reason"] for outlet in outlets)


@pytest.mark.parametrize("story", sorted(EXPECTED))
def test_other_claims_of_the_same_texts_are_not_circular(claims: dict[str, list[dict[str, Any]]], story: str) -> None:
    for words in EXPECTED[story]["other"]:
        assert _shared(claims[story], words)["verdict"] != "circular"


def test_a_ring_needs_a_citation_and_nobody_outside() -> None:
    ring = {"a": {"b": "cites"}, "b": {"c": "derives from"}, "c": {"a": "cites"}}
    assert find_circle(ring, {"a", "b", "c"}) == [("a", "cites", "b"), ("b", "derives from", "c"), ("c", "cites", "a")]
    assert find_circle({**ring, "d": {"c": "cites"}}, {"a", "b", "c", "d"})
    assert not find_circle(ring, {"a", "b", "c", "d"})
    assert not find_circle({"a": {"b": "derives from"}, "b": {"a": "derives from"}}, {"a", "b"})
    assert not find_circle({"a": {"b": "cites"}, "b": {}}, {"a", "b"})
