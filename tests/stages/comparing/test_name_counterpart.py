"""Two clauses that stand for each other are told by what differs in them."""

from __future__ import annotations

import pytest

from samesource.stages.comparing.name_counterpart import name_counterpart
from samesource.stages.comparing.read_side import read_side
from samesource.stages.prepare_document import prepare_document


def _kind(old: str, new: str, alone: bool = False) -> str:
    """Return the kind of the first sentences of two texts."""
    sides = [read_side(prepare_document(name, text)) for name, text in (("old", old), ("new", new))]
    spans = [(0, side.prepared.text.index(".")) for side in sides]
    return name_counterpart(sides[0], spans[0], sides[1], spans[1], alone)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("The crew saved 14 sheep from the marsh.", "Some 19 sheep were pulled out of the marsh.", "number"),
        ("The tank held 300 litres of milk.", "There were 300 gallons of milk inside.", "unit"),
        ("The gate was shut on Monday at noon.", "They closed the gate on Friday at noon.", "date"),
        ("The gate was apparently left open.", "Somebody left the gate open.", "hedge-dropped"),
        ("The gate was not locked that night.", "They had locked the gate for the night.", "negation"),
        ("The gate was left open that night.", "They had left the gate open for the night.", ""),
    ],
)
def test_what_differs_names_the_kind(old: str, new: str, kind: str) -> None:
    assert _kind(old, new) == kind


def test_a_figure_that_stands_elsewhere_does_not_name_what_is_left_out() -> None:
    old, new = "The crew saved 14 sheep from the marsh.", "They came with 19 boats. Later 14 sheep were safe."
    assert _kind(old, new, alone=True) == ""
    assert _kind(old, "They came with 19 boats. Later all was quiet.", alone=True) == "number"
