"""What an edited text cuts with a denial or a condition in it is a fact."""

from __future__ import annotations

import pytest

import samesource as ss

REST = " The harbour of Westmere stayed closed for nine days after the storm, and forty ships waited outside the pier."
KEPT = "The crane on the northern quay will be replaced by a larger one next spring"


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        (" if the council of the town agrees", ["hedge-dropped"]),
        (", though nobody has paid for it", ["omission"]),
        (", to everybody's delight", []),
    ],
)
def test_denials_and_conditions_are_facts(cut: str, expected: list[str]) -> None:
    found = ss.compare(f"{KEPT}{cut}.{REST}", f"{KEPT}.{REST}").changes
    assert [change.kind for change in found if change.severity == "factual"] == expected
