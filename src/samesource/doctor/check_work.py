"""Whether real work can be done."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from samesource.doctor.finding import Finding

_SECONDS = 120
_SHOWN = 300
_REMEDY = "Install the package again: pip install --force-reinstall samesource"


def check_work() -> list[Finding]:
    """Run the self test in a process of its own, so that a library that crashes ends that one only."""
    paths = [path or str(Path.cwd()) for path in sys.path]
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "samesource.doctor.self_test"],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return [Finding("self test", "problem", f"no answer after {_SECONDS} s", "Free memory and cores, try again.")]
    if done.returncode == 0:
        return [Finding(**entry) for entry in json.loads(done.stdout)]
    last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2][:_SHOWN]
    return [Finding("self test", "problem", last or _name_end(done.returncode), _REMEDY)]


def _name_end(code: int) -> str:
    """Say how a silent process ended."""
    if code < 0 and -code in set(signal.Signals):
        return f"crashed in a library ({signal.Signals(-code).name})"
    return f"ended with exit code {code}"
