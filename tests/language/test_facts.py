from __future__ import annotations

import itertools

import pytest

from samesource.language.facts import find_facts
from samesource.stages.prepare_document import prepare_document


def values(text: str, language: str, kinds: str) -> list[str]:
    prepared = prepare_document("x", text, language=language)
    return [f"{fact.value} {fact.unit}".strip() for fact in find_facts(prepared) if fact.kind in kinds.split()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council bought two hundred and fifty chairs for the hall.", ["250"]),
        ("The council bought 250 chairs for the hall.", ["250"]),
        ("It weighed 20 thousand tonnes when it left.", ["20000 tonne"]),
        ("It weighed 20,000 tonnes when it left.", ["20000 tonne"]),
        ("They raised around US$9.4m from the sale.", ["9400000 USD"]),
        ("They waited five hours and 40 minutes there.", ["340 minute"]),
        ("It was the seventy-ninth meeting of the board.", ["79"]),
        ("It was the 79th meeting of the board.", ["79"]),
        ("Nearly two dozen goats escaped from the farm.", ["24"]),
        ("One of the farmers sold his goats.", []),
        ("The A320 flew during COVID-19 again.", []),
    ],
)
def test_english_quantities_have_canonical_values(text: str, expected: list[str]) -> None:
    assert values(text, "en", "number measure money duration ordinal percent") == expected


def test_dates_and_numbers_do_not_overlap() -> None:
    text = "The strike began on March 3, 2031, lasted until 9 April and cost 3 million euros by 2032."
    facts = [
        fact for fact in find_facts(prepare_document("x", text, language="en")) if fact.kind not in ("name", "role")
    ]
    assert [fact.value for fact in facts] == ["2031-03-03", "????-04-09", "3000000", "2032-??-??"]
    assert all(left.end <= right.start for left, right in itertools.pairwise(facts))


def test_a_fact_says_where_it_stands() -> None:
    text = "Deputy mayor Ada Quill spoke. She had counted 17 boats."
    prepared = prepare_document("x", text, language="en")
    facts = find_facts(prepared)
    assert [(fact.kind, fact.text, fact.sentence) for fact in facts] == [
        ("role", "Deputy mayor", 0),
        ("name", "Ada Quill", 0),
        ("number", "17", 1),
    ]
    assert all(prepared.text[fact.start : fact.end] == fact.text for fact in facts)
