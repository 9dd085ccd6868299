"""The command `verify`."""

from __future__ import annotations

import dataclasses
import json
import sys
from itertools import groupby
from pathlib import Path

import typer

from samesource.archive.verify_directory import verify_directory
from samesource.archive.verify_report import Fault, VerifyReport

_LISTED = 200


def describe_verified(directory: Path, sample: int | None, *, full: bool, as_json: bool) -> None:
    """Verify an archive and print what was found; raise typer.Exit with 1 where something is wrong."""
    report = verify_directory(directory, sample, full=full)
    if as_json:
        told = {"sound": report.sound, **dataclasses.asdict(report)}
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join([*_lines(report), _verdict(report)]) + "\n")
    if not report.sound:
        raise typer.Exit(1)


def _lines(report: VerifyReport) -> list[str]:
    """Tell what was looked at, what is wrong by day, and what could not be seen."""
    lines = ["Looked at: " + ", ".join(f"{count:,} {name}" for name, count in report.checked.items()) + "."]
    shown = sorted(report.faults[:_LISTED], key=lambda fault: (fault.segment is None, fault.segment or ""))
    for segment, faults in groupby(shown, key=lambda fault: fault.segment):
        lines.append(f"Published {segment}:" if segment else "Of no day:")
        for remedy, alike in groupby(faults, key=lambda fault: fault.remedy):
            lines += [f"  {_told(fault)}" for fault in alike]
            lines.append(f"    {remedy}")
    if len(report.faults) > _LISTED:
        lines.append(f"{len(report.faults) - _LISTED:,} more faults: --json lists all of them.")
    return lines + [f"Not seen: {says}." for says in report.unseen]


def _told(fault: Fault) -> str:
    return f"{fault.where}: {fault.says}"


def _verdict(report: VerifyReport) -> str:
    if report.sound:
        return "Nothing is wrong."
    return f"{len(report.faults):,} {'thing is' if len(report.faults) == 1 else 'things are'} wrong."
