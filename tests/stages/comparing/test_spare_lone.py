"""Omissions and additions of style that tell nothing are left out; facts and pairs stay."""

from __future__ import annotations

import pytest

from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.read_side import read_side
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.spare_lone import spare_lone
from samesource.stages.prepare_document import prepare_document

OLD = "The mayor opened the bridge. Cyclists waited in the rain. A brass band played for an hour."
NEW = "The mayor opened the bridge. Vendors handed out steaming chestnuts to everybody near the toll booth."


def _sides() -> tuple[Side, Side]:
    old, new = (read_side(prepare_document(name, text)) for name, text in (("old", OLD), ("new", NEW)))
    return old, new


@pytest.mark.parametrize("severity", ["style", "factual"])
@pytest.mark.parametrize("edited", [False, True])
def test_what_an_edited_text_of_few_linked_sentences_lacks_is_spared(severity: str, edited: bool) -> None:
    old, new = _sides()
    gone = Difference("omission", None, severity, (29, 57), None, "left out", 0.7)
    kept = spare_lone(old, new, [LinkGroup((0,), (0,), 1.0)], edited, [gone])
    assert kept == ([] if edited and severity == "style" else [gone])


@pytest.mark.parametrize(("span", "expected"), [((29, 100), 1), ((29, 43), 0)])
def test_an_addition_must_state_something(span: tuple[int, int], expected: int) -> None:
    old, new = _sides()
    come = Difference("addition", None, "style", None, span, "added", 0.7)
    assert len(spare_lone(old, new, [LinkGroup((0,), (0,), 1.0)], False, [come])) == expected


def test_pairs_stay() -> None:
    old, new = _sides()
    pair = Difference("omission", None, "style", (29, 57), (29, 43), "left out", 0.7)
    assert spare_lone(old, new, [], True, [pair]) == [pair]
