"""Changes that are known without their sentence, in texts of our own."""

from __future__ import annotations

import pytest

import samesource as ss

COUNTED = [
    (
        "The old ferry made 14 crossings on the day of the storm. Nobody slept in the harbour town that night.",
        "Nobody slept in the harbour town that night. People said the old ferry had made 41 crossings in the storm.",
        "14",
        "41",
    ),
    (
        "Der Sturm riss an Mast Nummer 9 das Seil ab. Neun Gäste warteten im Tal auf den Bus und tranken Tee.",
        "Im Tal warteten neun Gäste auf den Bus und tranken Tee. Am Mast Nummer 19 hatte der Sturm es abgerissen.",
        "9",
        "19",
    ),
]


@pytest.mark.parametrize(("old", "new", "gone", "come"), COUNTED)
def test_a_count_is_found_in_another_sentence(old: str, new: str, gone: str, come: str) -> None:
    told = [change for change in ss.compare(old, new).changes if change.kind == "number"]
    assert (gone, come) in [(c.old.text, c.new.text) for c in told if c.old and c.new]


def test_an_age_tells_whose_office_is_meant() -> None:
    old = "An engineer, 34 years old, was taken to hospital after the collision off the harbour on Friday."
    new = "A 34-year-old fisherman was taken to hospital after the collision off the harbour on Friday."
    assert "role" in {change.kind for change in ss.compare(old, new).changes if change.severity == "factual"}


def test_a_ceiling_that_becomes_the_amount_is_a_fact() -> None:
    old = "The state will pay up to 6.2 million euros for the new health centre in the old town hall."
    new = "The state will pay 6.2 million euros for the new health centre in the old town hall."
    assert [c.kind for c in ss.compare(old, new).changes if c.severity == "factual"] == ["hedge-dropped"]


def test_a_quotation_cut_at_its_start_is_not_joined_from_parts() -> None:
    old = '"There will be no sackings. There will be posts that we shall not fill again," said Lena Marsh on Monday.'
    new = '"There will be posts that we shall not fill again," said Lena Marsh on Monday.'
    assert {c.subtype for c in ss.compare(old, new).changes if c.kind == "quote"} == {"truncated"}
