"""What a text takes out is shown beside the words where it stood."""

from __future__ import annotations

import samesource as ss

REST = " The harbour of Westmere stayed closed for nine days after the storm, and forty ships waited outside the pier."


def test_words_that_are_cut_are_shown_with_their_place() -> None:
    kept = "The crane on the northern quay will be replaced by a larger one next spring"
    found = ss.compare(f"{kept} in a hurry, with some luck.{REST}", f"{kept}.{REST}").changes
    assert found
    for change in found:
        assert change.old is not None
        assert change.new is not None
        assert "next spring" in change.new.text


def test_the_place_of_a_source_that_is_cut_is_where_it_stood() -> None:
    kept = "The crane on the northern quay was never repaired after it fell into the water"
    found = ss.compare(f"According to the harbour master, {kept.lower()}.{REST}", f"{kept}.{REST}").changes
    dropped = [change for change in found if change.kind == "attribution-dropped"]
    assert [change.severity for change in dropped] == ["factual"]
    assert dropped[0].new is not None
    assert dropped[0].new.text.startswith("crane on the northern quay")
