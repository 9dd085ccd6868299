"""Declared sources are found among the documents given, or not at all."""

from __future__ import annotations

import pytest

from samesource.assembly.works_given import WorksGiven
from samesource.records.about import About

ABOUTS = {
    "a": About(
        "a",
        url="https://www.coastal.example/keeper?x=1",
        outlet="The Coastal Inquirer",
        title="Town votes to keep its keeper",
    ),
    "b": About("b", url="https://b.example/1", outlet="Harbour Post", title="Keeper stays"),
    "c": About("c", url="https://c.example/1", outlet="Harbour Post", title="Keeper stays"),
    "d": About("d", outlet="The Far Herald", title="Another day in another town"),
}
STORIES = {"a": "s", "b": "s", "c": "s", "d": "t"}


@pytest.mark.parametrize(
    ("kind", "value", "document"),
    [
        ("original-url", "http://coastal.example/keeper/", "a"),
        ("based-on", "https://coastal.example/keeper", "a"),
        ("based-on", "Town Votes to keep its keeper", "a"),
        ("citation", "town votes to keep its keeper", "a"),
        ("via", "Coastal Inquirer", "a"),
        ("via", "https://c.example/1", "c"),
        ("via", "Harbour Post", None),
        ("via", "The Far Herald", None),
        ("citation", "Keeper stays", None),
        ("credit", "The Coastal Inquirer", None),
        ("canonical", "https://b.example/1", None),
    ],
)
def test_a_work_is_named_only_where_it_is_surely_one(kind: str, value: str, document: str | None) -> None:
    assert WorksGiven(ABOUTS, STORIES).find({"kind": kind, "value": value}, "b") == document
