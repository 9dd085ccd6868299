"""A trace of many documents shows some stories, each as a trace of few shows it."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import samesource
from samesource.apply_options import apply_options
from samesource.assembly.choose_stories import choose_stories
from samesource.assembly.name_epoch import name_epoch
from samesource.config import Config, EngineConfig
from samesource.engines.duckdb import DuckDBEngine
from samesource.exports.html.render_report import render_report
from samesource.model import Document
from samesource.tables import STATISTICS


def trace(relay: Path, limit: int) -> dict[str, Any]:
    paths = sorted(path for name in ("a1", "c1", "d2") for path in (relay / "reports").glob(f"{name}-*.txt"))[:24]
    report = dataclasses.replace(Config().report, documents_limit=limit)
    config = dataclasses.replace(Config(), engine=EngineConfig(workers=1), report=report)
    return samesource.trace([str(path) for path in paths], config=config).to_dict()


@pytest.fixture(scope="module")
def traces(relay: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    return trace(relay, 1000), trace(relay, 12)


def test_some_stories_are_left_out(traces: tuple[dict[str, Any], dict[str, Any]]) -> None:
    whole, cut = traces
    assert whole["left_out"] is None
    assert 0 < len(cut["documents"]) <= 12
    assert cut["left_out"]["documents"] == len(whole["documents"]) - len(cut["documents"])
    assert cut["left_out"]["stories"] == len(whole["stories"]) - len(cut["stories"])


def test_what_is_shown_is_what_a_whole_trace_says(traces: tuple[dict[str, Any], dict[str, Any]]) -> None:
    whole, cut = traces
    shown = {document["id"] for document in cut["documents"]}
    stories = {story["id"] for story in cut["stories"]}
    families = {document["family"] for document in cut["documents"]}
    assert cut["documents"] == [entry for entry in whole["documents"] if entry["id"] in shown]
    assert cut["relations"] == [entry for entry in whole["relations"] if {entry["a"], entry["b"]} <= shown]
    assert cut["claims"] == [entry for entry in whole["claims"] if entry["story"] in stories]
    assert cut["lineage"] == [entry for entry in whole["lineage"] if entry["family"] in families]
    assert cut["changes"] == [entry for entry in whole["changes"] if entry["child"] in shown]
    assert cut["changes"]
    assert cut["claims"]
    assert (cut["epoch"], cut["capped"]) == (whole["epoch"], whole["capped"])


@pytest.mark.parametrize("seed", range(3))
def test_stories_are_taken_by_weight_while_they_fit(seed: int) -> None:
    generator, engine = random.Random(seed), DuckDBEngine(EngineConfig(workers=1))
    sizes = {f"s{i:03}": generator.choice((1, 1, 2, 5, 30)) for i in range(60)}
    changes = [generator.choice(list(sizes)) for _ in range(90)]
    ids = [(f"{story}-{k}", story) for story, size in sizes.items() for k in range(size)]
    names, stories = zip(*ids, strict=True)
    tables = {
        "witnesses": pa.table({"id": names, "witness": names}),
        "families": pa.table({"id": names, "story": stories}),
        "changes": pa.table({"story": changes}),
    }
    for name, rows in tables.items():
        engine.load(name, rows, rows.schema)
    everything, nothing, _ = choose_stories(engine, len(ids), 20)
    assert (set(everything), nothing) == (set(sizes), None)
    taken, room = set(), 40
    for story in sorted(sizes, key=lambda s: (-sizes[s] - changes.count(s), s)):
        if sizes[story] <= room:
            taken.add(story)
            room -= sizes[story]
    chosen, left_out, _ = choose_stories(engine, 40, 20)
    engine.close()
    assert chosen == [story for story in everything if story in taken]
    assert left_out is not None
    assert left_out["stories"] == 60 - len(taken)


def test_a_story_larger_than_the_report_is_shown_with_some_copies_of_each_text() -> None:
    words = [f"word{number} met word{number + 1} at the harbour on day {number}." for number in range(40)]
    first, second = " ".join(words), " ".join([*words[:30], "Nobody was hurt, the mayor of Elmsworth said later."])
    given = [
        Document(text=text, id=f"{k:02}-{name}") for name, text in (("a", first), ("b", second)) for k in range(15)
    ]
    limits = {"report": {"documents_limit": 12, "copies_shown": 4}}
    made = samesource.trace(given, config=apply_options(Config(), limits))
    assert [story.documents for story in made.stories] == [tuple(document.id for document in made.documents)]
    assert made.left_out is not None
    assert (made.left_out.documents, made.left_out.stories) == (22, 0)
    witnesses = {document.witness for document in made.documents}
    assert made.left_out.copies == dict.fromkeys(witnesses, 11)
    shown = {document.id for document in made.documents}
    assert {edge.child for graph in made.lineage for edge in graph.edges} <= shown
    assert {assertion.document for claim in made.claims for assertion in claim.assertions} <= shown
    assert "30 reports" in render_report(made, {})


def test_an_epoch_is_named_by_its_rows_in_any_order() -> None:
    engine = DuckDBEngine(EngineConfig(workers=1))
    row = {"kind": "key", "channel": "passage", "groups": 70, "days": 0, "shown": "x"}
    rows = [{**row, "key": key} for key in (5, -7, 2**62, 0)]

    def named(given: list[dict[str, Any]]) -> str:
        engine.load("statistics", pa.Table.from_pylist(given, schema=STATISTICS.schema), STATISTICS.schema)
        return name_epoch(engine)

    assert named(rows) == named(rows[::-1])
    assert len({named(rows), named(rows[:3]), named([*rows[:3], {**rows[3], "groups": 71}]), named([])}) == 4
    engine.close()
