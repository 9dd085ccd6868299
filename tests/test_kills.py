"""A whole run that is killed again and again leaves the same bytes as an undisturbed one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are listed by /proc")
def test_three_kills_leave_no_trace() -> None:
    command = [sys.executable, BENCHMARKS / "kills.py", "200", "3", "--seed", "5"]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "same bytes" in done.stdout
