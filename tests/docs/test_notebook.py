"""The notebook runs from top to bottom and keeps no outputs, which would drift."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.house.sources import ROOT

NOTEBOOK = ROOT / "examples" / "walkthrough.ipynb"


def cells(kind: str) -> list[dict[str, Any]]:
    """Return the notebook's cells of a kind."""
    return [cell for cell in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == kind]


def test_no_outputs_are_kept() -> None:
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in cells("code"))


def test_every_cell_runs_in_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples" / "tollan-bank", tmp_path / "tollan-bank")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    for number, cell in enumerate(cells("code"), start=1):
        exec(compile("".join(cell["source"]), f"code cell {number}", "exec"), names)
    printed = capsys.readouterr().out
    assert len(names["trace"].documents) == 12
    assert names["changes"].num_rows == len(names["trace"].changes) > 0
    assert len(names["again"].claims) == len(names["trace"].claims) > 0
    assert (tmp_path / "walkthrough-result" / "report.html").is_file()
    assert "c1-d02 → c1-d03  copy" in printed
