"""What a document says of itself."""

from __future__ import annotations

import pytest

from samesource.records.about import About
from samesource.records.statement import Statement
from samesource.records.statements_json import statements_json
from samesource.stages.declare_about import declare
from samesource.stages.normalise_text import normalise_text

STORY = [
    "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast.",
    "He has lived in the tower since 1998, and his lamp has failed twice in all those years.",
    "The vote is not binding, and the mayor said that a second one would be held in May.",
]
TITLE = "Harbour town votes to keep its keeper"


def about_of(*lines: str, **document: str) -> About:
    text = "\n\n".join(lines)
    return declare({"id": "x", **document}, normalise_text(text))


def kinds(about: About) -> dict[str, str]:
    return {entry["kind"]: entry["value"] for entry in about.declared}


@pytest.mark.parametrize(
    ("line", "byline", "agency"),
    [
        ("By Jo Penhale", "Jo Penhale", None),
        ("By Jo Penhale and Ravi Menon", "Jo Penhale, Ravi Menon", None),
        ("By Jo Penhale and CNS", "Jo Penhale", "CNS"),
        ("By AFP", None, "AFP"),
        ("By Jo Penhale, coast correspondent", "Jo Penhale", None),
    ],
)
def test_bylines(line: str, byline: str | None, agency: str | None) -> None:
    about = about_of(TITLE, line, *STORY)
    assert (about.byline, about.agency, about.title) == (byline, agency, TITLE)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(CNS)", "CNS"),
        ("knd/ost/bru", "knd"),
        ("Coastal News Agency", "Coastal News Agency"),
        ("With Reuters", "Reuters"),
    ],
)
def test_agencies_sign_below(line: str, agency: str) -> None:
    assert about_of(TITLE, *STORY, line).agency == agency


def test_who_made_a_picture_says_nothing_of_the_text() -> None:
    assert about_of(TITLE, "Photo: Lorne Bask/AFP", *STORY).agency is None
    assert about_of(TITLE, "The tower at dusk. Harbour Press Service", *STORY).agency is None


def test_positions_of_declared_sources_are_original() -> None:
    text = "\n\n".join([TITLE, *STORY, "Original url: https://coastal.example/2030/04/03/keeper"])
    entry = declare({"id": "x"}, normalise_text("  " + text)).declared[0]
    assert entry["kind"] == "original-url"
    assert ("  " + text)[entry["start"] : entry["end"]] == entry["value"] == "https://coastal.example/2030/04/03/keeper"


def test_times_come_best_first_and_a_dateline_takes_its_year_from_another() -> None:
    about = about_of(
        TITLE,
        "The Coastal Inquirer | Published: 2 January 2031, 6:05pm | Updated: 3 January 2031",
        "SALTBY, Dec 31 (CNS) - " + STORY[0],
        *STORY[1:],
        published="2031-01-02T18:00Z",
    )
    told = [(time["value"], time["where"], time["kind"], time["precision"]) for time in about.times]
    assert told[0] == ("2031-01-02T18:00Z", "metadata", "published", "minute")
    assert ("2031-01-02T18:05", "byline", "published", "minute") in told
    assert ("2031-01-03", "byline", "modified", "day") in told
    assert ("2030-12-31", "dateline", "published", "day") in told
    assert [time["trust"] for time in about.times] == sorted((time["trust"] for time in about.times), reverse=True)


def test_a_dateline_alone_keeps_month_and_day() -> None:
    about = about_of("SALTBY, Dec 31 (CNS) - " + STORY[0], *STORY[1:])
    assert [(time["value"], time["trust"]) for time in about.times] == [("--12-31", 0.5)]
    assert about.agency == "CNS"
    assert kinds(about)["dateline"] == "SALTBY, Dec 31 (CNS)"


def test_the_date_in_the_documents_own_address() -> None:
    about = about_of(TITLE, *STORY, url="https://www.coastal.example/2030/04/03/keeper")
    assert [(time["value"], time["where"]) for time in about.times] == [("2030-04-03", "url")]
    assert about.outlet == "coastal.example"


def test_corrections_and_marks_of_series() -> None:
    about = about_of("UPDATE 2-" + TITLE, "(Corrects number of votes in paragraph 2)", *STORY)
    assert [entry["value"] for entry in about.declared if entry["kind"] == "correction"] == [
        "UPDATE 2",
        "(Corrects number of votes in paragraph 2)",
    ]


def test_first_place_of_publication() -> None:
    about = about_of(TITLE, *STORY, "This article was first published in The Coastal Inquirer.")
    assert kinds(about)["via"] == "The Coastal Inquirer"


def test_what_is_known_apart_from_the_text() -> None:
    about = about_of(
        *STORY,
        statements_json=statements_json(
            [
                Statement("agency", "CNS", "column"),
                Statement("original-url", "https://a.example/x", "column"),
                Statement("modified", "2030-04-05", "column"),
            ]
        ),
    )
    assert about.agency == "CNS"
    assert kinds(about)["original-url"] == "https://a.example/x"
    assert [(time["value"], time["kind"]) for time in about.times] == [("2030-04-05", "modified")]
    assert all(entry["start"] is None for entry in about.declared)


def test_mastheads_name_the_outlet() -> None:
    assert about_of("The Coastal Inquirer", TITLE, *STORY).outlet == "The Coastal Inquirer"
    assert about_of(TITLE, "The Coastal Inquirer, Wednesday 3 April 2030", *STORY).outlet == "The Coastal Inquirer"
    assert about_of(TITLE, *STORY, "\u00a9 2030 Inquirer Media. All rights reserved.").outlet == "Inquirer Media"


def test_a_plain_story_declares_nothing() -> None:
    about = about_of(*STORY)
    assert (about.outlet, about.title, about.byline, about.agency, about.times, about.declared) == (
        None,
        None,
        None,
        None,
        [],
        [],
    )


def test_times_of_all_places_are_kept_with_their_doubts() -> None:
    about = about_of(
        TITLE,
        "10/11/2031",
        *STORY,
        url="https://coastal.example/2031/10/11/keeper",
        statements_json=statements_json(
            [
                Statement("crawled", "2031-10-12T08:00:00Z", "warc"),
                Statement("published", "2031-10-11T07:30:00+02:00", "json-ld"),
                Statement("published", "2031-11-30T07:30:00Z", "meta"),
            ]
        ),
    )
    told = {(time["value"], time["where"]): (time["kind"], time["trust"], time["doubts"]) for time in about.times}
    assert about.times[0]["where"] == "json-ld"
    assert about.times[-1]["kind"] == "crawled"
    assert told["2031-10-11T07:30:00+02:00", "json-ld"] == ("published", 0.95, [])
    assert told["2031-11-30T07:30:00Z", "meta"][1] < 0.1
    assert "later than the text was fetched" in told["2031-11-30T07:30:00Z", "meta"][2]
    # Day first would be the tenth of November: the other reading agrees with what is sure.
    assert told["2031-10-11", "byline"] == ("published", 0.8, [])
    assert told["2031-10-11", "url"][2] == ["guessed from the address"]


def test_a_dateline_without_a_year_is_older_than_the_crawl() -> None:
    said = statements_json([Statement("crawled", "2031-01-02T08:00:00Z", "warc")])
    about = about_of("SALTBY, Dec 31 (CNS) - " + STORY[0], *STORY[1:], statements_json=said)
    assert [(time["value"], time["kind"]) for time in about.times] == [
        ("2030-12-31", "published"),
        ("2031-01-02T08:00:00Z", "crawled"),
    ]


def test_an_age_is_read_only_where_the_time_of_reading_is_known() -> None:
    assert about_of(TITLE, "3 hours ago", *STORY).times == []
    said = statements_json([Statement("crawled", "2031-01-02T08:00:00Z", "warc")])
    about = about_of(TITLE, "3 hours ago", *STORY, statements_json=said)
    assert [(time["value"], time["kind"]) for time in about.times][:1] == [("2031-01-02", "published")]


def test_all_that_is_said_apart_is_declared() -> None:
    said = [
        Statement("based-on", "https://a.example/1", "json-ld"),
        Statement("citation", "A study of keepers", "json-ld"),
        Statement("section", "Coast", "meta"),
        Statement("unread-time", "last Tuesday", "meta"),
    ]
    about = about_of(*STORY, statements_json=statements_json(said))
    assert kinds(about) == {statement.kind: statement.value for statement in said}


def test_agencies_of_a_byline_given_apart_and_outlets_that_contradict() -> None:
    said = [
        Statement("byline", "Jo Penhale and AFP", "json-ld"),
        Statement("outlet", "The Coastal Inquirer", "json-ld"),
        Statement("outlet", "Coastal Inquirer", "open-graph"),
        Statement("outlet", "Harbour Post", "meta"),
    ]
    about = about_of(*STORY, outlet="The Coastal Inquirer", statements_json=statements_json(said))
    assert (about.agency, about.outlet) == ("AFP", "The Coastal Inquirer")
    assert kinds(about) == {"agency": "AFP", "outlet": "Harbour Post"}


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Weekly of the harbours, no. 512 - 13 March 2031", "2031-03-13"),
        ("13 March 2031 - from our newsroom", "2031-03-13"),
        ("Edition of 13 March", "--03-13"),
    ],
)
def test_a_date_above_the_story_needs_no_label(line: str, value: str) -> None:
    time = about_of(line, TITLE, *STORY).times[0]
    assert (time["value"], time["doubts"][0]) == (
        value,
        "unlabelled, above the story" if value[0] != "-" else "no year",
    )


@pytest.mark.parametrize("line", ["knd/abr, 13 March 2031", "knd abr/tob 131730 Mar 31"])
def test_an_agency_signs_off_with_a_date(line: str) -> None:
    assert about_of(TITLE, *STORY, line).times[0]["value"].startswith("2031-03-13")


def test_dates_of_the_story_are_not_its_own() -> None:
    assert about_of(TITLE, STORY[0], STORY[1], "The vote of 13 March 2031 is not binding.").times == []


def test_what_a_text_was_made_with_may_stand_beside_its_date() -> None:
    about = about_of(TITLE, "Published 14 October 2031 12:31 | With KND | 204 comments", *STORY)
    assert about.agency == "KND"
