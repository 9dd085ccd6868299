from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks.load_script import FOLDER, load_script


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(sys, "path", [str(FOLDER), *sys.path])
    return load_script("claims_table")


def test_a_story_is_made_with_its_lineage_and_yields_claims(script: object, tmp_path: Path) -> None:
    story = script.make_story(tmp_path / "family", 6)
    _, prepared, _, lineages, *_ = story
    assert len(prepared) == 6
    (lineage,) = lineages
    assert {len(sample) for sample in lineage.samples} == {6}
    assert all(parent in lineage.witnesses for sample in lineage.samples for drawn in sample for parent in drawn)
    seconds, found = script.time_claims(story)
    assert seconds > 0
    assert any(len(claim["assertions"]) > 1 for claim in found)
