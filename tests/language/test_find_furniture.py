"""Furniture by form: all of what stands around a story, and nothing of the story."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from samesource.language.find_furniture import find_furniture
from samesource.stages.normalise_text import normalise_text

SAMPLES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("furniture_samples.toml").read_text(encoding="utf-8"))
LANGUAGES = sorted(SAMPLES)


def marks(lines: list[str], language: str | None = None) -> tuple[list[tuple[int, int, str]], str]:
    normalised = normalise_text("\n\n".join(lines), language)
    spans = find_furniture(normalised.text, normalised.language, None)
    return [(span.start, span.end, span.kind) for span in spans], normalised.text


def kinds_of(line: str, lines: list[str], language: str | None = None) -> set[str]:
    """Return the kinds of the furniture that overlaps `line`, the dateline left out."""
    spans, text = marks(lines, language)
    wanted = normalise_text(line, language).text
    start = text.rfind(wanted)
    assert start >= 0, wanted
    return {kind for low, high, kind in spans if low < start + len(wanted) and high > start and kind != "dateline"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_around_a_story_is_marked_and_nothing_of_it(language: str) -> None:
    sample = SAMPLES[language]
    story = sample["story"]
    body = [story[0]]
    for i, paragraph in enumerate(story[1:]):
        body.append(paragraph)
        body += sample["middle"][i : i + 1]
    around = [sample["title"], *sample["head"], *sample["middle"], *sample["tail"][:7]]
    lines = [sample["title"], *sample["head"], *body, *sample["tail"][:7]]
    for line in around:
        assert kinds_of(line, lines, language), line
    for paragraph in story:
        assert not kinds_of(paragraph, lines, language), paragraph


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_below_a_story_is_known_alone(language: str) -> None:
    sample = SAMPLES[language]
    for line in sample["tail"]:
        lines = [sample["title"], *sample["story"], line]
        assert kinds_of(line, lines, language), line
        assert not any(kinds_of(paragraph, lines, language) for paragraph in sample["story"]), line


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_above_or_within_a_story_is_known_alone(language: str) -> None:
    sample = SAMPLES[language]
    story = sample["story"]
    placed = [(line, [sample["title"], line, *story]) for line in sample["head"] + sample["other_heads"]]
    placed += [
        (line, [sample["title"], *story[:3], line, *story[3:]]) for line in sample["middle"] + sample["other_middles"]
    ]
    for line, lines in placed:
        assert kinds_of(line, lines, language), line
        assert not any(kinds_of(paragraph, lines, language) for paragraph in story), line


@pytest.mark.parametrize("language", [language for language in LANGUAGES if "appeal" in SAMPLES[language]])
def test_appeals_of_several_paragraphs(language: str) -> None:
    sample = SAMPLES[language]
    story, appeal = sample["story"], sample["appeal"]
    for lines in ([*story, *appeal], [*story[:3], *appeal[:-1], *story[3:]]):
        for line in lines:
            assert bool(kinds_of(line, lines, language)) == (line in appeal), line


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_that_resemble_furniture_stay_story(language: str) -> None:
    sample = SAMPLES[language]
    for sentence in sample["sentences"]:
        for place in (2, len(sample["story"])):
            lines = [sample["title"], *sample["story"][:place], sentence, *sample["story"][place:]]
            assert not kinds_of(sentence, lines, language), (sentence, place)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bare_story_has_no_furniture_but_its_dateline(language: str) -> None:
    spans, _ = marks(SAMPLES[language]["story"])
    assert [kind for _, _, kind in spans] == ["dateline"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_marking_is_the_same_one_paragraph_a_line_and_with_blank_lines(language: str) -> None:
    sample = SAMPLES[language]
    lines = [sample["title"], *sample["head"], *sample["story"], *sample["tail"][:7]]
    spaced, spaced_text = marks(lines)
    normalised = normalise_text("\n".join(lines))
    dense = find_furniture(normalised.text, normalised.language, None)
    assert [spaced_text[low:high] for low, high, _ in spaced] == [normalised.text[s.start : s.end] for s in dense]


STORY = [
    "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast.",
    "He has lived in the tower since 1998, and his lamp has failed twice in all those years.",
    "The vote is not binding, and the mayor said that a second one would be held in May.",
]


@pytest.mark.parametrize(
    "sentence",
    [
        '"Subscribe to our cause, support us and donate what you can," the keeper told the crowd.',
        "The newspaper said its newsletter had 4,000 subscribers before the vote.",
        "The keeper, a former journalist, said that he would not write about the vote.",
        "Updates on the count were read out by the clerk every hour.",
        "More votes were cast than in any year since the war.",
        "He read more than a thousand letters of support.",
        "The photograph was taken by a visitor in 2014.",
        "The report said the lamp was older than the tower.",
        "By Friday, all ballots had been counted twice.",
        "Police appealed for witnesses on Thursday.",
        "Residents can call the council's helpline, which opened at noon.",
        "The company corrected the figure on Monday.",
        "It was 3 April 2030 when he first lit the lamp.",
        "Why did he stay?",
        "He said no.",
        "Related charges against the contractor were dropped in March.",
        "The data show that 62% of voters were over sixty.",
        "Reporting by the council found no fault with the lamp.",
        "From there the road climbs to the tower.",
        "See you there, he told the clerk.",
    ],
)
@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_story_sentence_is_never_marked(sentence: str, place: int) -> None:
    lines = ["Harbour town votes to keep its keeper", *STORY[:place], sentence, *STORY[place:]]
    assert not kinds_of(sentence, lines), sentence


def test_the_kinds_say_what_a_line_is() -> None:
    expected = {
        "Photo: Lorne Bask/Pelican Images": "credit",
        "(Reporting by Jo Penhale; Editing by Ravi Menon)": "credit",
        "abc/def/gh": "byline",
        "Keywords: lamp, tower, vote, council": "keywords",
        "https://coastal.example/2030/keeper": "url",
        "Read also: The ferry that never came back": "related",
        "Most read": "most-read",
        "- Advertisement -": "ad",
        "(Corrects number of votes in paragraph 2)": "correction",
        "Published: 3 April 2030 | 4 min read": "date",
        "Home | News | Sport | Weather": "navigation",
        "Sign up for our newsletter and never miss a story!": "appeal",
    }
    for line, kind in expected.items():
        assert kinds_of(line, ["Harbour town votes to keep its keeper", *STORY, line]) == {kind}, line


def test_an_appeal_of_several_paragraphs_is_marked_whole() -> None:
    appeal = [
        "A word from the editors of the Inquirer:",
        "Dear friends,",
        "Winter has been hard on small newsrooms. The printers of two papers on this coast have closed.",
        "We do not have an owner, and nobody tells us what to write.",
        "If you can, please become a member from four pounds a month. It takes a minute and helps our reporters.",
        "No, thanks",
    ]
    for line in appeal:
        assert kinds_of(line, [*STORY, *appeal]) == {"appeal"}, line
    assert not any(kinds_of(line, [*STORY, *appeal]) for line in STORY)


def test_an_appeal_between_paragraphs_ends_where_the_story_goes_on() -> None:
    appeal = "Our journalism is free. If you value it, support us with a small donation."
    lines = [STORY[0], appeal, *STORY[1:]]
    assert kinds_of(appeal, lines) == {"appeal"}
    assert not any(kinds_of(line, lines) for line in STORY)


def test_a_column_that_speaks_to_its_readers_is_story() -> None:
    column = [
        "We went out to the tower on Sunday, my daughter and I, and you should go too.",
        "Our keeper does not speak much, but if you ask him about the gulls he will tell you all you want to hear.",
        "You may think a lamp is a lamp. We did, until we had stood beside this one in the rain.",
        "Help him if you can, and tell your children why we kept him.",
    ]
    assert not any(kinds_of(line, column) for line in column)


def test_tables_and_lists_are_story() -> None:
    rows = ["Net profit 1,295,104 vs loss 2,140", "Sales 12.2 mln vs 17.1 mln", "Shares 4,448 vs 1,123"]
    assert not any(kinds_of(row, [*rows, *STORY]) for row in rows)
    assert not any(kinds_of(row, [STORY[0], *rows, *STORY[1:]]) for row in rows)


def test_a_subhead_stands_alone_and_unfinished() -> None:
    assert kinds_of("The long watch", [STORY[0], "The long watch", *STORY[1:]]) == {"subhead"}
    assert not kinds_of("the long watch", [STORY[0], "the long watch", *STORY[1:]])


def test_headings_that_ask_are_known_by_their_number() -> None:
    asked = ["What was decided?", "Who pays for the lamp?", "When is the next vote?"]
    lines = ["Lighthouse vote explained", *[line for pair in zip(asked, STORY, strict=True) for line in pair]]
    assert all(kinds_of(line, lines) == {"subhead"} for line in asked)
    assert not kinds_of(asked[0], [STORY[0], asked[0], *STORY[1:]])


def test_a_title_known_from_elsewhere_is_found_or_nothing_is_taken_for_it() -> None:
    lines = ["Saltby Gazette extra", "Harbour town votes to keep keeper", *STORY]
    normalised = normalise_text("\n".join(lines))
    found = find_furniture(normalised.text, "en", "Harbour town votes to keep keeper | Gazette")
    assert [normalised.text[s.start : s.end] for s in found if s.kind == "title"] == [lines[1]]
    assert not find_furniture("\n".join(STORY), "en", "A headline that is not there")


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        (["The Saltby Standard", "Politics", "Keeper stays", "By Jo Penhale", "3 April 2030"], "Keeper stays"),
        (["Coastal News Daily", "Twelve Nights", "By Jo Penhale"], "Twelve Nights"),
        (["THE COASTAL INQUIRER", "THE HARBOUR VOTE", "Residents vote to keep their last keeper"], "Residents vote"),
        (["Why does Saltby want its keeper?", "Home > News > Coast"], "Why does Saltby want its keeper?"),
        (
            ["Keeper stays on as town votes", "Council of Saltby had wanted to keep no lighthouse keeper"],
            "Keeper stays",
        ),
    ],
)
def test_the_headline_is_told_from_what_stands_above_and_below(head: list[str], headline: str) -> None:
    spans, text = marks([*head, *STORY], "en")
    titles = [text[low:high] for low, high, kind in spans if kind == "title"]
    assert titles[0].startswith(headline)


def test_pages_that_are_no_reports_keep_their_lists_and_their_voice() -> None:
    shop = [
        "Our workshop",
        "We build lamps for every harbour. If you need one, contact us and tell us about your tower.",
        "Brass lamps - our finest. See the list",
        "Twelve sizes",
        "Spare glass - cut to your measure. Order form",
        "We would love to hear from you, and our team will visit your harbour before you buy.",
        "Wicks and oil - sold by the crate. Price list",
    ]
    spans, _ = marks(shop, "en")
    assert {kind for _, _, kind in spans} <= {"title"}


def test_dates_that_recur_are_a_chronicle() -> None:
    days = [f"April {day}" for day in range(3, 9)]
    entries = [line for i, day in enumerate(days) for line in (day, STORY[i % 3])]
    lines = ["What the keeper of Saltby wrote down", *entries]
    assert not any(kinds_of(day, lines, "en") for day in days[1:-1])
