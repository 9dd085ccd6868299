"""Quality may rise and never sink below the floors of `quality_floors.json`.

The floors are held on the nine relay families, traced together from their texts alone. A figure that improves for
good is a reason to raise its floor; no floor is ever lowered below LEAST.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.command import trace_folder

FLOORS = Path(__file__).with_name("quality_floors.json")
LEAST: dict[str, float | list[float]] = {
    "edge.f1": 0.75,
    "dependent.f1": 0.85,
    "story.f1": 0.9,
    "accused_independents": [0, 0.06],
}


@pytest.fixture(scope="module")
def floors() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))["relay"]
    return found


@pytest.fixture(scope="module")
def scored(
    relay: Path, floors: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> subprocess.CompletedProcess[str]:
    """The relay families, traced as a user does and scored against their recorded history."""
    out = tmp_path_factory.mktemp("relay")
    trace_folder(relay / "reports", out)
    (out / "floors.json").write_text(json.dumps(floors), encoding="utf-8")
    scorer = [sys.executable, relay / "score_relay.py", out / "trace.json", relay, "--floors", out / "floors.json"]
    return subprocess.run(scorer, capture_output=True, text=True, check=False)


def test_every_floor_holds(scored: subprocess.CompletedProcess[str]) -> None:
    assert scored.returncode == 0, scored.stdout + scored.stderr
    assert scored.stdout.endswith("all floors hold\n")


def _range(floor: float | list[float]) -> tuple[float, float]:
    return (floor[0], floor[1]) if isinstance(floor, list) else (floor, float("inf"))


@pytest.mark.parametrize("figure", sorted(LEAST))
def test_no_floor_is_lowered(floors: dict[str, Any], figure: str) -> None:
    low, high = _range(floors[figure])
    least, most = _range(LEAST[figure])
    assert low >= least
    assert high <= most
