from __future__ import annotations

from samesource.stages.comparing.clause_bounds import clause_bounds
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.read_side import read_side
from samesource.stages.comparing.side import Side
from samesource.stages.prepare_document import prepare_document


def side(text: str) -> Side:
    return read_side(prepare_document("x", text, language="en"))


def test_likeness_of_surroundings_is_symmetric_and_tells_like_from_unlike() -> None:
    first = side("The harvest brought 40 jars of cider to the abbey cellar.")
    second = side("To the cellar of the abbey the harvest brought 60 jars of cider.")
    third = side("A minister opened 40 schools in the southern valley on Friday.")
    places = [(fact.start, fact.end) for one in (first, second, third) for fact in one.facts if fact.kind == "number"]
    near = context_likeness(first, places[0], second, places[1])
    far = context_likeness(first, places[0], third, places[2])
    assert near == context_likeness(second, places[1], first, places[0])
    assert near > 0.8
    assert far < 0.2


def test_a_clause_ends_at_punctuation() -> None:
    one = side("The bridge, closed since May, will open; nobody knows when.")
    low, high = clause_bounds(one, one.words.index("since"))
    assert one.words[low:high] == ["closed", "since", "may"]
