from __future__ import annotations

from samesource.records.correction import Correction
from samesource.records.denied_dependence import denied_dependence


def said(says: str, document: str, other: str = "") -> Correction:
    return Correction(1, says, document, other, "", "", "", "")


def test_both_ways_must_be_denied() -> None:
    denied = denied_dependence([said("no-parent", "a"), said("not-from", "b", "a"), said("no-parent", "c")])
    assert denied("a", "b")
    assert denied("b", "a")
    assert denied("a", "c")
    assert not denied("b", "c")
    assert not denied("a", "d")


def test_what_is_said_of_something_else_denies_nothing() -> None:
    assert not denied_dependence([said("direction", "a", "b"), said("derives-from", "b", "a")])("a", "b")
