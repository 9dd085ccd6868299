"""A site's furniture is told from stories that many pages carry."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence

import pytest

from samesource.config import Config
from samesource.engines.open_engine import open_engine
from samesource.evaluation.score_furniture import score_furniture
from samesource.reading.from_records import from_records
from samesource.simulation.simulate_site import simulate_site
from samesource.stages.declare import declare
from samesource.stages.ingest import ingest
from samesource.stages.normalise import normalise
from samesource.stages.repetition import repetition
from samesource.stages.segment import segment
from tests.stages.mark_pages import mark_pages

SEED = 2031
"""Fixed before the rules were first run."""

Record = dict[str, str]


def marked(records: Sequence[Record]) -> dict[str, list[tuple[str, str]]]:
    """Return kind and text of what repetition takes out of each record."""
    config = Config()
    engine = open_engine(config.engine)
    ingest(engine, from_records(list(records), config.reading))
    for stage in (normalise, declare, segment, repetition):
        stage(engine, config)
    texts = {record["id"]: record["text"] for record in records}
    found = {
        row["id"]: [
            (span["kind"], texts[row["id"]][span["start"] : span["end"]]) for span in json.loads(row["repeated_json"])
        ]
        for row in engine.fetch("prepared").to_pylist()
    }
    engine.close()
    return found


def prose(source: random.Random, count: int = 8) -> list[str]:
    """Invent paragraphs that share no words with others."""
    letters = "abcdefghijklmnoprstuvw"
    return [" ".join("".join(source.choices(letters, k=8)) for _ in range(14)).capitalize() + "." for _ in range(count)]


LINE = "Our reporters walk along every council corridor and print what they overhear, free of charge."


def pages(stories: int, days: int, *, line: str = LINE, seed: int = 7) -> list[Record]:
    """Make a page a story, with `line` at the end."""
    source = random.Random(seed)
    return [
        {
            "id": f"p{i:02}",
            "text": "\n\n".join([*prose(source), line]) + "\n",
            "outlet": "Valley Post",
            "published": f"2031-05-{1 + i % days:02}",
        }
        for i in range(stories)
    ]


def without(records: Sequence[Record], *names: str) -> list[Record]:
    """Forget some of what is known."""
    return [{name: value for name, value in record.items() if name not in names} for record in records]


def test_the_simulation_is_marked_and_no_agency_sentence() -> None:
    simulated = simulate_site(SEED)
    score = score_furniture(simulated, mark_pages(simulated, "both"))
    assert min(score.word_precision, score.word_recall, score.line_precision, score.line_recall) >= 0.98
    assert score.story_marked["agency"] == score.story_marked["background"] == 0


def test_a_line_in_several_stories_on_several_days_is_furniture() -> None:
    assert all(spans == [("repeated", LINE)] for spans in marked(pages(6, 4)).values())


@pytest.mark.parametrize(
    "records",
    [
        pages(6, 1),
        pages(2, 2),
        pages(6, 4, line="No one was hurt."),
        without(pages(5, 4), "published"),
        without(pages(5, 4), "outlet"),
    ],
    ids=["one day", "two stories", "a sentence of the trade", "days unknown", "site unknown"],
)
def test_thin_evidence_marks_nothing(records: list[Record]) -> None:
    assert not any(marked(records).values())


def test_without_days_or_site_more_stories_are_wanted() -> None:
    assert all(marked(without(pages(7, 4), "published")).values())
    assert all(marked(without(pages(14, 4), "published", "outlet")).values())


@pytest.mark.parametrize("stories", [8, 15])
def test_all_that_a_small_site_puts_around_its_stories_is_furniture(stories: int) -> None:
    source = random.Random(11)
    above, below = prose(source, 4), prose(source, 6)
    records = pages(stories, 6)
    texts = [{**record, "text": "\n\n".join([*above, *prose(source), *below]) + "\n"} for record in records]
    found = marked(texts)
    assert all({text for _, text in spans} == {*above, *below} for spans in found.values())


def test_a_story_in_many_versions_on_a_small_site_is_none() -> None:
    source = random.Random(12)
    told = prose(source, 8)
    records = [
        {**record, "text": "\n\n".join([*told[:4], *prose(source, 1), *told[4:]]) + "\n"} for record in pages(10, 6)
    ]
    assert not any(marked(records).values())


def test_versions_of_one_story_count_once() -> None:
    source = random.Random(3)
    body, records = prose(source, 10), []
    for day in range(8):
        body = [*prose(source, 2), *body[:-2]]
        records.append(
            {
                "id": f"v{day}",
                "text": "\n\n".join([*body, LINE]) + "\n",
                "outlet": "Valley Post",
                "published": f"2031-05-{1 + day:02}",
            }
        )
    assert not any(marked(records).values())


def versions(names: Sequence[str]) -> list[Record]:
    """Make a report that changes daily, each version with half of the one before, a sentence in all of them.

    Each of the sites named has the beginnings of one half of the days and the ends of the other.
    """
    source = random.Random(13)
    body, records = prose(source, 8), []
    for day in range(8):
        body = [*prose(source, 4), *body[:4]]
        for i, name in enumerate(names):
            shown = body if i else body[:4]
            record = {
                "id": f"{name}{day}",
                "text": "\n\n".join([*shown, LINE]) + "\n",
                "published": f"2031-05-{1 + day:02}",
            }
            records.append({**record, "outlet": name})
    return records


def test_a_report_whose_versions_only_other_sites_join_is_no_furniture() -> None:
    assert any(marked(versions(["Valley Post"])).values())
    assert not any(marked(versions(["Valley Post", "Hill Post"])).values())


def background(sentence: str, stories: int) -> list[Record]:
    """Make stories about one matter with the same sentence amid them, and as many about others."""
    source = random.Random(17)
    records = []
    for i in range(2 * stories):
        body = prose(source)
        if i < stories:
            body = [f"{text[:-1]} ulenlund {'garamar' if k % 2 else 'vesaberg'}." for k, text in enumerate(body)]
            body.insert(4, sentence)
        text = "\n\n".join(body) + "\n"
        records.append({"id": f"b{i:02}", "text": text, "outlet": "Valley Post", "published": f"2031-05-{1 + i:02}"})
    return records


def test_background_that_is_about_what_its_stories_are_about_is_story() -> None:
    told = "Troops from Ulenlund crossed the border of Garamar near Vesaberg when the spring floods had gone."
    assert not any(marked(background(told, 6)).values())
    assert sum(map(bool, marked(background(LINE, 6)).values())) == 6


def test_what_somebody_said_is_story() -> None:
    spoken = '"We will go on looking for whoever did this to the valley and its orchards," the mayor said.'
    assert not any(marked(pages(6, 4, line=spoken)).values())


def test_copies_on_many_sites_are_no_formula() -> None:
    source = random.Random(5)
    agency = prose(source, 4)
    records = [
        {
            "id": f"c{i}",
            "text": "\n\n".join([*agency, *prose(source, 10)]) + "\n",
            "outlet": f"Paper {i}",
            "published": f"2031-05-{1 + i % 3:02}",
        }
        for i in range(9)
    ]
    assert not any(marked(records).values())
    for i, record in enumerate(records):
        record["published"] = f"2031-{1 + i:02}-11"
    assert all({kind for kind, _ in spans} == {"formula"} for spans in marked(records).values())


def test_the_headline_of_another_story_is_a_pointer() -> None:
    source = random.Random(9)
    title = "Harbour plan falls through after a night of talks"
    own, other, third = ("\n\n".join(prose(source)) for _ in range(3))
    records = [
        {"id": "a", "title": title, "text": f"{own}\n", "outlet": "Valley Post"},
        {"id": "b", "text": f"{other}\n\n{title}.\n\n{third}\n", "outlet": "Valley Post"},
        {"id": "c", "text": f"{own}\n\n{title}.\n\n{own[:200]}.\n", "outlet": "Hill Post"},
    ]
    found = marked(records)
    assert found["b"] == [("related", f"{title}.")]
    assert found["a"] == found["c"] == []


def test_order_of_input_changes_nothing() -> None:
    simulated = simulate_site(3)[:72:3]
    shuffled = random.Random(1).sample(simulated, k=len(simulated))
    assert mark_pages(simulated, "both") == mark_pages(shuffled, "both")
