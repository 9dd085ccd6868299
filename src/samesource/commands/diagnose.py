"""The command `doctor`."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

import samesource
from samesource.doctor.examine import examine
from samesource.doctor.finding import Finding

_MARKS = {"well": "ok", "absent": "-", "problem": "PROBLEM"}


def diagnose(archive: Path | None, *, as_json: bool) -> None:
    """Print how everything is, `archive` too where one is named; raise typer.Exit with 1 where something is broken."""
    findings = examine(archive)
    broken = [finding for finding in findings if finding.state == "problem"]
    if as_json:
        told = {
            "version": samesource.__version__,
            "healthy": not broken,
            "findings": [dataclasses.asdict(finding) for finding in findings],
        }
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join([*_lines(findings), "", _verdict(len(broken))]) + "\n")
    if broken:
        raise typer.Exit(1)


def _lines(findings: Sequence[Finding]) -> list[str]:
    """Return a line a finding, what to do below it."""
    width = max(len(finding.name) for finding in findings)
    lines = []
    for finding in findings:
        lines.append(f"{_MARKS[finding.state]:8} {finding.name:{width}}  {finding.found}")
        if finding.state != "well" and finding.remedy:
            lines.append(f"{'':8} {'':{width}}  {finding.remedy}")
    return lines


def _verdict(broken: int) -> str:
    if not broken:
        return "All is well; what is marked - is optional and not there."
    return f"{broken} {'thing is' if broken == 1 else 'things are'} broken."
