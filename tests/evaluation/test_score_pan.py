from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from samesource.cli import app
from samesource.config import AlignConfig
from samesource.errors import InputError
from samesource.evaluation.passage_scores import PassageScores
from samesource.evaluation.read_pairs import read_pairs
from samesource.evaluation.score_pan import score_pan
from tests.stages.test_align_pair import CHOIR, HARBOUR

FLOORS = json.loads((Path(__file__).parent.parent / "quality_floors.json").read_text(encoding="utf-8"))["passages"]
"""On an even sample of the development pairs, eight of each kind; those of all pairs are higher."""

Rows = dict[str, list[dict[str, Any]]]


def rows() -> Rows:
    texts = {"source-1": HARBOUR, "suspicious-1": f"{CHOIR}\n\n{HARBOUR}", "suspicious-2": CHOIR}
    case = {
        "this_offset": len(CHOIR) + 2,
        "this_length": len(HARBOUR),
        "source_offset": 0,
        "source_length": len(HARBOUR),
    }
    pairs = [
        {"kind": "copied", "suspicious": "suspicious-1", "source": "source-1", "cases": [case]},
        {"kind": "none", "suspicious": "suspicious-2", "source": "source-1", "cases": []},
    ]
    return {"documents": [{"id": name, "text": text} for name, text in texts.items()], "pairs": pairs}


def write(folder: Path, listed: Rows, *, packed: bool = True) -> None:
    for name, lines in listed.items():
        told = "".join(json.dumps(row) + "\n" for row in lines)
        if packed:
            (folder / f"{name}.jsonl.gz").write_bytes(gzip.compress(told.encode()))
        else:
            (folder / f"{name}.jsonl").write_text(told, encoding="utf-8")


def score(folder: Path, limit: int = 0) -> PassageScores:
    return score_pan(*read_pairs(folder, limit), AlignConfig())


@pytest.mark.parametrize("packed", [True, False])
def test_planted_cases_count_by_kind_and_both_ways_round(tmp_path: Path, packed: bool) -> None:
    write(tmp_path, rows(), packed=packed)
    scores = score(tmp_path)
    assert list(scores.kinds) == list(scores.swapped) == ["copied", "none", "overall"]
    assert scores.kinds["copied"].plagdet > 0.99
    assert scores.kinds["none"].plagdet == 1.0
    assert scores.kinds["overall"].cases == 1
    assert scores.swapped["copied"].plagdet == pytest.approx(scores.kinds["copied"].plagdet, abs=0.005)
    assert (scores.pairs, scores.documents, scores.without_reuse, scores.falsely_found) == (2, 3, 1, 0)


def test_a_detection_where_nothing_was_planted_is_told(tmp_path: Path) -> None:
    listed = rows()
    listed["pairs"][0]["cases"] = []
    write(tmp_path, listed)
    scores = score(tmp_path)
    assert (scores.without_reuse, scores.falsely_found) == (2, 1)
    assert scores.kinds["copied"].plagdet == 0.0


def test_the_development_pairs_stay_above_their_floors(shared_data: Path) -> None:
    scores = score(shared_data / "pan13-train", limit=8)
    for name in ("overall", "no-obfuscation", "random-obfuscation", "translation-obfuscation"):
        assert scores.kinds[name].plagdet >= FLOORS[f"pan13_sample.{name}"], name
        assert scores.swapped[name].plagdet == pytest.approx(scores.kinds[name].plagdet, abs=0.005)
    assert scores.kinds["overall"].granularity <= FLOORS["pan13_sample.granularity"][1]
    assert scores.falsely_found <= FLOORS["pan13_sample.falsely_found"][1]


def test_the_command_prints_a_table_or_json(tmp_path: Path) -> None:
    write(tmp_path, rows())
    table = CliRunner().invoke(app, ["evaluate", "passages", str(tmp_path)])
    assert table.exit_code == 0, table.output
    assert table.output.startswith("2 pairs of 3 documents\n")
    assert "pairs without reuse that have a detection: 0 of 1 (0.0%)" in table.output
    told = json.loads(CliRunner().invoke(app, ["evaluate", "passages", str(tmp_path), "--json"]).output)
    assert told["schema"] == "samesource/passages/1"
    assert told["kinds"]["copied"]["granularity"] == 1.0
    assert told["prepare_ms"] > 0
    assert told["align_ms"] > 0


def _cut(listed: Rows) -> None:
    del listed["documents"][0]


def _misspell(listed: Rows) -> None:
    listed["pairs"][1]["suspect"] = listed["pairs"][1].pop("suspicious")


def _measure_wrongly(listed: Rows) -> None:
    listed["pairs"][0]["cases"][0]["this_length"] = "long"


def _lose(listed: Rows) -> None:
    del listed["pairs"]


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (_cut, "names document 'source-1', which is not among them"),
        (_misspell, "pairs.jsonl, line 2"),
        (_measure_wrongly, "a case needs the whole numbers"),
        (_lose, "holds no pairs.jsonl.gz"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, spoil: Callable[[Rows], None], says: str) -> None:
    listed = rows()
    spoil(listed)
    write(tmp_path, listed, packed=False)
    with pytest.raises(InputError, match=says):
        read_pairs(tmp_path)


@pytest.mark.parametrize("packed", [b"{\n", b"[]\n", b"\xff\xfe"])
def test_lines_that_are_no_objects_are_refused(tmp_path: Path, packed: bytes) -> None:
    write(tmp_path, rows(), packed=False)
    (tmp_path / "documents.jsonl").write_bytes(packed)
    with pytest.raises(InputError, match=r"documents\.jsonl"):
        read_pairs(tmp_path)
    (tmp_path / "documents.jsonl.gz").write_bytes(packed)
    with pytest.raises(InputError, match=r"documents\.jsonl\.gz"):
        read_pairs(tmp_path)


def test_no_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        read_pairs(tmp_path / "absent")
