"""Reworded clauses that stand for each other are shown with what differs in them."""

from __future__ import annotations

import pytest

import samesource as ss

START = "The harbour council of Westmere approved a new ferry terminal on Tuesday after a long debate about its cost."
RETOLD = "After debating the cost for hours, Westmere's harbour council said yes on Tuesday to a ferry terminal."
END = "The bakery on the pier had asked for a smaller roof and a wider quay in March."
SAID = "In March the baker, whose shop is on the pier, wanted the quay wider and the roof smaller."


def _pairs(gone: str, come: str) -> list[tuple[str, str, str]]:
    """Return what is told of the middle sentence, as kind, severity and the child's words."""
    found = ss.compare(f"{START} {gone} {END}", f"{RETOLD} {come} {SAID}").changes
    return [(c.kind, c.severity, c.new.text) for c in found if c.old and c.new and c.old.text in gone]


@pytest.mark.parametrize(
    ("gone", "come"),
    [
        ("Gulls nested beneath the lighthouse gallery.", "Puffins nested beneath the lighthouse gallery."),
        ("The keeper painted the lighthouse gallery.", "The keeper scrubbed the lighthouse gallery."),
    ],
)
def test_a_clause_that_says_otherwise_is_shown_beside_the_one_it_stands_for(gone: str, come: str) -> None:
    assert _pairs(gone, come)


def test_a_clause_that_stays_is_not_shown() -> None:
    assert not _pairs("Gulls nested beneath the lighthouse gallery.", "Gulls nested beneath the lighthouse gallery.")
