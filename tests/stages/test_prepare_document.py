"""One text made ready: laws of the record, and the five reports."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.records.packing import pack, unpack
from samesource.records.prepared import BODY, IN_QUOTATION, IS_NAME, IS_NUMBER, TITLE, Prepared
from samesource.stages.declare_about import declare
from samesource.stages.mark_furniture import mark_furniture
from samesource.stages.normalise_text import normalise_text
from samesource.stages.prepare_document import prepare_document

REPORT = (
    "Harbour town votes to keep its keeper\n\nBy Jo Penhale\n\n"
    "SALTBY, April 3 (CNS) \u2013 The council of Saltby voted on Wednesday to keep the last lighthouse keeper.\n\n"
    "\u201cNobody asked the 1,200 gulls,\u201d Holm said. He is 54.\n\n"
    "Photo: Lorne Bask\n\nSign up for our newsletter!\n"
)


def sentences(prepared: Prepared, kind: int = BODY) -> list[str]:
    return [
        prepared.sentence_text(i) for i in range(len(prepared.sentence_kind)) if int(prepared.sentence_kind[i]) == kind
    ]


def check_laws(prepared: Prepared, text: str) -> None:
    """Assert what holds of every record."""
    count, words = len(prepared.sentence_start), len(prepared.token_start)
    assert len(prepared.sentence_end) == len(prepared.sentence_kind) == len(prepared.sentence_paragraph) == count
    assert np.all(prepared.sentence_start < prepared.sentence_end)
    assert np.all(prepared.sentence_end[:-1] <= prepared.sentence_start[1:])
    assert np.all(np.diff(prepared.sentence_paragraph) >= 0)
    assert np.all(prepared.token_end[:-1] <= prepared.token_start[1:])
    assert np.all(np.diff(prepared.token_sentence) >= 0)
    for i in range(words):
        owner = prepared.token_sentence[i]
        assert prepared.sentence_start[owner] <= prepared.token_start[i] < prepared.token_end[i]
        assert prepared.token_end[i] <= prepared.sentence_end[owner]
        low, high = prepared.original(int(prepared.token_start[i]), int(prepared.token_end[i]))
        assert 0 <= low < high <= len(text)
    assert np.all(prepared.token_weight >= 50_000)
    for low, high in zip(prepared.quotation_start, prepared.quotation_end, strict=True):
        assert 0 <= low <= high <= len(prepared.text)


@settings(max_examples=60, deadline=None)
@given(st.text(st.one_of(st.sampled_from("The ship\n\n. \u201cNo\u201d, 1,2 By\u2014"), st.characters()), max_size=120))
def test_the_laws_hold_of_any_text(text: str) -> None:
    check_laws(prepare_document("x", text, language="en"), text)


def test_the_laws_hold_of_a_report_and_survive_packing() -> None:
    prepared = prepare_document("x", REPORT)
    check_laws(prepared, REPORT)
    again = unpack(Prepared, pack(prepared))
    for field in dataclasses.fields(Prepared):
        assert np.array_equal(getattr(prepared, field.name), getattr(again, field.name)), field.name


def test_words_are_those_of_story_and_title_only() -> None:
    prepared = prepare_document("x", REPORT)
    assert sentences(prepared, TITLE) == ["Harbour town votes to keep its keeper"]
    assert sentences(prepared) == [
        "The council of Saltby voted on Wednesday to keep the last lighthouse keeper.",
        '"Nobody asked the 1,200 gulls," Holm said.',
        "He is 54.",
    ]


def test_positions_lead_back_to_the_text_as_received() -> None:
    prepared = prepare_document("x", REPORT)
    for i in range(len(prepared.token_start)):
        low, high = prepared.original(int(prepared.token_start[i]), int(prepared.token_end[i]))
        assert REPORT[low:high] == prepared.token_text(i)


def test_flags_tell_quoted_words_numbers_and_names() -> None:
    prepared = prepare_document("x", REPORT)
    flags = {prepared.token_text(i): int(prepared.token_flag[i]) for i in range(len(prepared.token_start))}
    assert flags["gulls"] & IN_QUOTATION
    assert not flags["said"] & IN_QUOTATION
    assert flags["1,200"] & IS_NUMBER
    assert flags["54"] & IS_NUMBER
    assert flags["Saltby"] & IS_NAME
    assert not flags["He"] & IS_NAME


def test_the_chain_works_piece_by_piece_with_the_same_result() -> None:
    normalised = normalise_text(REPORT)
    about = declare({"id": "x", "path": None}, normalised)
    spans = mark_furniture(normalised, about)
    assert [REPORT[span.start : span.end] for span in spans] == [
        "Harbour town votes to keep its keeper",
        "By Jo Penhale",
        "SALTBY, April 3 (CNS) \u2013",
        "Photo: Lorne Bask",
        "Sign up for our newsletter!",
    ]
    assert dataclasses.asdict(about) == prepare_document("x", REPORT).about


def test_layout_does_not_change_the_words() -> None:
    wrapped = (
        "The council of Saltby voted on Wednesday to keep the last lighthouse\n"
        "keeper on the eastern coast, who has lived in the tower since 1998 and\n"
        "whose lamp has failed only twice in all of the years that he has kept\n"
        "it, the town council said.\n"
    )
    one_line = " ".join(wrapped.split())
    curly = one_line.replace(" ", "\u00a0", 3)
    words = [prepare_document("x", text).token_word.tolist() for text in (wrapped, one_line, curly)]
    assert words[0] == words[1] == words[2]


@pytest.mark.parametrize("text", ["", " \n ", "\u200b", "Yes", "!!!", "東京で会議が開かれた。"])
def test_little_or_nothing_is_no_error(text: str) -> None:
    check_laws(prepare_document("x", text), text)


def test_a_title_known_apart_goes_before_the_one_in_the_text() -> None:
    prepared = prepare_document("x", REPORT, title="Keeper stays", metadata={"outlet": "The Inquirer"})
    assert prepared.about["title"] == "Keeper stays"
    assert prepared.about["outlet"] == "The Inquirer"


@pytest.fixture(scope="module")
def reports(shared_data: Path) -> dict[str, Prepared]:
    folder = shared_data / "reports-2025-09-02"
    files = sorted(folder.glob("*.txt"))
    return {file.name[:3]: prepare_document(file.stem, file.read_text(encoding="utf-8")) for file in files}


def test_the_five_reports_keep_their_sentences_and_lose_their_furniture(reports: dict[str, Prepared]) -> None:
    assert {name: len(sentences(prepared)) for name, prepared in reports.items()} == {
        "000": 17,
        "001": 17,
        "002": 12,
        "003": 17,
        "004": 17,
    }
    story = {name: " ".join(sentences(prepared)) for name, prepared in reports.items()}
    for furniture in ("Kremlin Press", "AFP", "September 02", "Related", "http", "Original url"):
        assert furniture not in story["000"]
    for furniture in (
        "Dear readers",
        "unprecedented challenges",
        "Prosecutor",
        "silenced",
        "Remind me",
        "Your support",
    ):
        assert furniture not in story["002"]
    assert "Keywords" not in story["004"]
    assert story["004"].startswith("Russian President")
    assert [len(sentences(reports[name], TITLE)) for name in ("000", "001", "002", "003", "004")] == [1, 0, 0, 1, 1]


def test_what_the_five_reports_declare(reports: dict[str, Prepared]) -> None:
    about = reports["000"].about
    assert about["agency"] == "AFP"
    assert [(time["value"], time["where"]) for time in about["times"]] == [("2025-09-02", "byline")]
    declared = {entry["kind"]: entry["value"] for entry in about["declared"]}
    assert declared["original-url"].startswith("https://www.themoscowtimes.com/2025/09/02/")
    for name in ("001", "002", "003"):
        assert reports[name].about["times"] == []
        assert reports[name].about["declared"] == []


def test_no_more_than_the_story_is_lost_from_the_relay_reports(relay: Path) -> None:
    for file in sorted((relay / "reports").glob("*.txt"))[::9]:
        text = file.read_text(encoding="utf-8")
        prepared = prepare_document(file.stem, text)
        check_laws(prepared, text)
        assert len(prepared.token_start) >= 0.63 * len(prepared.text.split()), file.name


def test_a_headline_s_open_quotation_does_not_go_on_in_the_story() -> None:
    paragraphs = ['"It is not over," said the keeper of the lamp on Monday.', "He has lived there for years."]
    text = "\n\n".join(['"We will not leave', *paragraphs])
    prepared = prepare_document("x", text, language="en", title='"We will not leave')
    assert prepared.sentence_text(0) == '"We will not leave'
    quoted = zip(prepared.quotation_start.tolist(), prepared.quotation_end.tolist(), strict=True)
    assert [prepared.text[low:high] for low, high in quoted] == ["It is not over,"]


def test_a_line_that_is_the_known_headline_is_the_title_however_it_ends() -> None:
    story = "The council voted on Wednesday to keep the last keeper on the coast, who has been there for years."
    for title in ("Why did the old ship of Saltby sink?", "The last keeper of the coast stays. For now."):
        prepared = prepare_document("x", f"Home | News\n\n{title}\n\n{story}", language="en", title=title)
        kinds = [int(kind) for kind in prepared.sentence_kind]
        assert [prepared.sentence_text(i) for i, kind in enumerate(kinds) if kind == TITLE] == [title]
