"""A reworded clause that lacks a doubt is called by it."""

from __future__ import annotations

import pytest

import samesource as ss

START = "The harbour council of Westmere approved a new ferry terminal on Tuesday after a long debate about its cost."
RETOLD = "After debating the cost for hours, Westmere's harbour council said yes on Tuesday to a ferry terminal."
END = "The bakery on the pier had asked for a smaller roof and a wider quay in March."
SAID = "In March the baker, whose shop is on the pier, wanted the quay wider and the roof smaller."


@pytest.mark.parametrize(
    ("doubt", "come", "expected"),
    [
        ("apparently ", "A gust knocked over the tall yellow machine.", ["style"]),
        ("", "A gust knocked over the tall yellow machine.", []),
        ("apparently ", "Perhaps a gust knocked over the tall yellow machine.", []),
    ],
)
def test_a_doubt_that_its_counterpart_lacks(doubt: str, come: str, expected: list[str]) -> None:
    old, new = f"{START} The crane had {doubt}been toppled by a gust. {END}", f"{RETOLD} {come} {SAID}"
    found = [c for c in ss.compare(old, new).changes if c.kind == "hedge-dropped"]
    assert [change.severity for change in found] == expected
