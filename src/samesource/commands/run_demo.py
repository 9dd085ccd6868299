"""The command `demo`."""

from __future__ import annotations

import webbrowser
from pathlib import Path

from samesource.commands.trace_reports import trace_reports
from samesource.errors import InputError


def run_demo(out: Path, *, show: bool) -> None:
    """Trace the bundled example into `out` and, with `show`, open its report in a browser."""
    example = _find_example()
    reports = [str(path) for path in sorted(example.glob("*.txt"))]
    trace_reports(reports, out, None, {"metadata": example / "metadata.csv"})
    if show:
        webbrowser.open((out / "report.html").resolve().as_uri())


def _find_example() -> Path:
    """Return the folder of the bundled example, in the package or in the checkout."""
    here = Path(__file__).resolve()
    for folder in (here.parents[1] / "examples" / "tollan-bank", here.parents[3] / "examples" / "tollan-bank"):
        if folder.is_dir():
            return folder
    raise InputError("the bundled example is missing", where=str(here.parents[1] / "examples"))
