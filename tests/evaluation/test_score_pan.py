from __future__ import annotations

import gzip
import json
from pathlib import Path

from samesource.config import AlignConfig
from samesource.evaluation.score_pan import score_pan
from tests.stages.test_align_pair import CHOIR, HARBOUR

OVERALL, NONE = 0.75, 1.0
"""Floors on an even sample of the development pairs."""


def test_planted_cases_count_by_kind(tmp_path: Path) -> None:
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
    rows = {"documents": [{"id": name, "text": text} for name, text in texts.items()], "pairs": pairs}
    for name, listed in rows.items():
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in listed)
    scores = score_pan(tmp_path, AlignConfig())
    assert list(scores) == ["copied", "none", "overall"]
    assert scores["copied"].plagdet > 0.99
    assert scores["none"].plagdet == 1.0
    assert scores["overall"].cases == 1


def test_the_development_pairs_stay_above_their_floor(shared_data: Path) -> None:
    scores = score_pan(shared_data / "pan13-train", AlignConfig(), limit=4)
    assert scores["overall"].plagdet >= OVERALL
    assert scores["no-plagiarism"].plagdet >= NONE
