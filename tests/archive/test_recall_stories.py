"""Stories traced again from what is known of them are those traced from their texts alone."""

from __future__ import annotations

from typing import Any

import pytest

from samesource.archive.archive import Archive
from samesource.archive.find_region import find_region
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan, plan_stories
from samesource.archive.read_tables import read_tables
from samesource.archive.recall_stories import recall_stories
from samesource.archive.run_tables import run_tables
from samesource.model import Document
from samesource.records.prepared import Prepared
from samesource.stages.find_changes import find_changes
from tests.archive.mill_fire import PAPER, WIRE, Fill

TRIMMED = PAPER.replace("Another 14 people", "Another 40 people").rsplit(" The mill employs", 1)[0]


def planned(archive: Archive) -> tuple[Opened, list[StoryPlan]]:
    """Plan the stories of several documents."""
    opened = archive._opened
    witnesses = [number for (number,) in opened.connection.execute("SELECT DISTINCT witness FROM documents")]
    return opened, [plan for plan in plan_stories(find_region(opened, witnesses)) if len(plan.documents) > 1]


def test_what_is_recalled_is_what_is_worked_out(fill: Fill) -> None:
    with fill(Document(id="gazette", text=TRIMMED, outlet="Gazette", published="2031-10-15")) as archive:
        opened, plans = planned(archive)
        recalled = recall_stories(opened, plans)
        assert {name: len(known.rows) for name, known in recalled.items()} == {
            "small_alignments": 3,
            "small_relations": 3,
            "changes": 3,
        }
        assert any(recalled["changes"].rows.values())
        tables = read_tables(opened, plans)
        assert run_tables(opened, tables, recalled) == run_tables(opened, tables, {})


def test_the_next_report_finds_all_changes_but_its_own_known(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    with fill() as archive:
        asked: list[str] = []

        def spy(child: Prepared, *rest: Any) -> list[dict[str, Any]]:
            asked.append(child.id)
            return find_changes(child, *rest)

        monkeypatch.setattr("samesource.stages.changes.find_changes", spy)
        archive.add([Document(id="gazette", text=TRIMMED, outlet="Gazette", published="2031-10-15")])
        assert asked == ["gazette"]


def test_what_is_forgotten_is_not_recalled_of_another_text_under_its_id(fill: Fill) -> None:
    with fill() as archive:
        archive.forget(["echo"])
        archive.add([Document(id="echo", text=WIRE.replace("420", "240"), outlet="Daily Echo", published="2031-10-14")])
        trace = archive.story(str(archive.story_of("echo")))
        assert {change.new.text for change in trace.changes if change.new} == {"240"}
