"""Score one part of a trace of some families by the scorer of relay."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SCORER = Path(__file__).parent / "relay" / "score_relay.py"
PARTS = ("documents", "relations", "lineage", "changes", "claims", "stories")


def score_part(folder: Path, families: list[str], part: str, trace: dict[str, Any]) -> str:
    """Return the scorer's lines on `part` ("change", "claim"); parts that `trace` lacks are empty."""
    with tempfile.TemporaryDirectory() as scratch:
        truth = Path(scratch) / "truth"
        truth.mkdir()
        for family in families:
            shutil.copy(folder / "truth" / f"{family}.json", truth)
        path = Path(scratch) / "trace.json"
        path.write_text(json.dumps({name: trace.get(name, []) for name in PARTS}), encoding="utf-8")
        command = [sys.executable, str(SCORER), str(path), scratch]
        scored = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return "\n".join(line for line in scored.splitlines() if line.startswith(part))
