"""Why a line is furniture, in words."""

from __future__ import annotations

import pytest

from samesource.language.explain_furniture import explain_furniture


@pytest.mark.parametrize(
    ("line", "kind", "place", "sign"),
    [
        ("By Jo Penhale", "byline", "head", "says 'by'"),
        ("3 April 2030", "date", "head", "holds a date"),
        ("Photo: Ravi Menon", "credit", "head", "says 'photo'"),
        ("https://a.example/x", "url", "tail", "holds an address"),
        ("(Reporting by Jo Penhale)", "credit", "tail", "stands in brackets"),
        ("Subscribe to our newsletter!", "appeal", "middle", "says 'subscribe'"),
        ("Anything", "repeated", "middle", "several stories"),
    ],
)
def test_the_signs_of_a_line_are_named(line: str, kind: str, place: str, sign: str) -> None:
    assert sign in explain_furniture(line, kind, place, "en")


def test_the_place_is_always_told() -> None:
    places = {"head": "above", "middle": "between", "tail": "below"}
    for place, word in places.items():
        assert word in explain_furniture("Home", "navigation", place, "en")
