"""Quoted words and sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.quotation_marks import find_quotations
from samesource.language.sentences import find_sentences


def quoted(*paragraphs: str) -> list[str]:
    text = "\n".join(paragraphs)
    spans, place = [], 0
    for paragraph in paragraphs:
        spans.append((place, place + len(paragraph)))
        place += len(paragraph) + 1
    return [text[low:high] for low, high in find_quotations(text, spans)]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (['"No," he said. "Never."'], ["No,", "Never."]),
        (['He called it "bullying behavior," and left.'], ["bullying behavior,"]),
        (["He said 'it is not done' and left."], ["it is not done"]),
        (["The men's boats and the boys' nets aren't his."], []),
        (['"We went out.', '"We came back," he said.'], ["We went out.", "We came back,"]),
        (['A 6" plank lay there.'], []),
        (['Il a dit : " Non " puis " oui ".'], ["Non", "oui"]),
        (["'The workers' strike is over,' he said."], ["The workers' strike is over,"]),
        (["In the '90s the workers' hall was full."], []),
        (["'We go on", "and the others stay.'"], []),
    ],
)
def test_quotations(paragraphs: list[str], expected: list[str]) -> None:
    assert quoted(*paragraphs) == expected


@given(st.text("ab .,\"'", max_size=60))
def test_quotations_stand_inside_their_paragraph_without_marks_around(text: str) -> None:
    for low, high in find_quotations(text, [(0, len(text))]):
        assert 0 < low <= high <= len(text)
        assert text[low:high] == text[low:high].strip()


@given(st.text("aB .!?\"'\n", max_size=80), st.sampled_from(["en", "de", "und"]))
def test_sentences_cover_all_but_spaces_in_order(text: str, language: str) -> None:
    paragraph = text.replace("\n", " ")
    spans = find_sentences(paragraph, language)
    assert "".join(paragraph[low:high] for low, high in spans).replace(" ", "") == paragraph.replace(" ", "")
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_sentences_of_agency_prose() -> None:
    text = 'Mr. Holm met Dr. Fell at 9 a.m. on Oct. 4. "No. Never," he said. Then he left.'
    assert [text[low:high] for low, high in find_sentences(text, "en")] == [
        "Mr. Holm met Dr. Fell at 9 a.m. on Oct. 4.",
        '"No. Never," he said.',
        "Then he left.",
    ]


def test_a_mark_that_opens_a_sentence_stands_with_it() -> None:
    text = "'We go on,' she said. 'It is not over.'"
    assert [text[low:high] for low, high in find_sentences(text, "en")] == [
        "'We go on,' she said.",
        "'It is not over.'",
    ]
