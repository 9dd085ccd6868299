"""The command `ask`."""

from __future__ import annotations

import sys
from pathlib import Path

from samesource.archive.archive import Archive
from samesource.summary import print_summary


def ask_report(directory: Path, path: Path, *, as_json: bool) -> None:
    """Ask the archive in `directory` about one report and print the story that it would join."""
    with Archive(directory) as archive:
        trace = archive.ask(sys.stdin.read() if str(path) == "-" else path)
        named = [held.id for held in trace.documents if held.id]
        gone = {lost.id: lost for name in named for lost in archive.expired(name)}
    if as_json:
        sys.stdout.write(trace.to_json())
        return
    print_summary(trace)
    if len(trace.documents) == 1:
        sys.stdout.write("\nNothing in the archive is related to this text.\n")
    for lost in sorted(gone.values(), key=lambda lost: (lost.day, lost.id)):
        sys.stdout.write(f"Related and no longer held: {lost.id}, of {lost.day} ({lost.relation}).\n")
