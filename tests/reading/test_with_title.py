"""A headline stands once, before the body."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.reading.texts.with_title import with_title

BODY = "Ferry crews of the northern line stopped work.\n\nThe company called for talks."


def test_headline_then_body() -> None:
    assert with_title("Ferries halted by strike", BODY) == f"Ferries halted by strike\n\n{BODY}"


def test_a_copy_in_other_spacing_case_and_punctuation_goes() -> None:
    for copy in (
        "Ferries halted by strike",
        "FERRIES  HALTED BY STRIKE",
        "Ferries halted\nby strike.",
        "\u201cFerries halted by\u00a0strike\u201d",
        "NORTH\n\nFerries halted by strike",
    ):
        text = with_title("Ferries halted by strike", f"{copy}\n\n{BODY}")
        assert text.startswith("Ferries halted by strike\n\n")
        assert text.casefold().count("strike") == 1
        assert text.endswith(BODY)


def test_a_first_sentence_that_begins_alike_stays() -> None:
    body = "Ferries halted by strike crews returned to port."
    assert with_title("Ferries halted by strike", body) == f"Ferries halted by strike\n\n{body}"


def test_without_headline_the_body_is_as_given() -> None:
    assert with_title(None, BODY) == BODY
    assert with_title(" \u2014 ", BODY) == BODY
    assert with_title("Title", "") == "Title"


@given(st.text(max_size=40), st.text(max_size=200))
def test_doing_it_twice_changes_nothing(title: str, body: str) -> None:
    once = with_title(title, body)
    assert with_title(title, once) == once
