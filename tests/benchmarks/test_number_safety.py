"""Values that differ are told, values written otherwise are not: a sample of benchmarks/number_safety.py."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.load_script import load_script

FLOORS = json.loads((Path(__file__).parent.parent / "quality_floors.json").read_text(encoding="utf-8"))["number_safety"]
PAIRS = 126


@pytest.fixture(scope="module")
def script() -> Any:
    return load_script("number_safety")


@pytest.mark.parametrize("half", ["first", "second"])
def test_values_that_differ_are_told_in_few_words(script: Any, half: str) -> None:
    found = script.measure(script.draw_pairs(PAIRS, half, 7, script.LANGUAGES, differs=True))
    assert found["rate"] >= FLOORS["told"], [pair.texts for pair, _ in found["failures"]]
    assert found["width"] <= FLOORS["words_of_old"][1]


@pytest.mark.parametrize("half", ["first", "second"])
def test_values_written_otherwise_are_no_change(script: Any, half: str) -> None:
    found = script.measure(script.draw_pairs(PAIRS, half, 8, script.LANGUAGES, differs=False))
    assert found["rate"] <= FLOORS["flagged"][1], [pair.texts for pair, _ in found["failures"]]


def test_pairs_differ_at_the_marked_place_alone(script: Any) -> None:
    for pair in script.draw_pairs(200, "first", 3, script.LANGUAGES, differs=True):
        (old, new), (start, end), (begin, stop) = pair.texts, pair.old, pair.new
        assert old[:start] == new[:begin]
        assert old[end:].lstrip(",") == new[stop:].lstrip(",")
        assert old[start:end] != new[begin:stop]
