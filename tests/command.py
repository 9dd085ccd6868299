"""Run the command line as a user does: in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "tollan-bank"
STORY = (
    "The harbour master of Port Ellery closed the eastern basin on Monday after a cargo of fertiliser began to smoke. "
    "Some 140 residents of Quay Street were taken to a school gymnasium, the town council said. "
    '"Nobody is in danger as long as the wind holds," said fire chief Maud Ibekwe. '
    "The freighter Ostara had arrived from Riga on Saturday with 2,300 tonnes aboard.\n"
)


def run_command(
    *arguments: str | Path, seconds: float = 120, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `samesource` with the arguments, in `folder`, and return what it printed and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "samesource", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=seconds,
        cwd=folder,
        check=False,
    )


def trace_folder(folder: Path, out: Path, *options: str) -> dict[str, Any]:
    """Trace a folder into `out` and return its trace.json; fail with what was printed where the exit code is not 0."""
    done = run_command("trace", folder, "--out", out, *options)
    assert done.returncode == 0, done.stderr
    trace: dict[str, Any] = json.loads((out / "trace.json").read_text(encoding="utf-8"))
    return trace
