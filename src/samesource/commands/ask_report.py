"""The command `ask`."""

from __future__ import annotations

import sys
from pathlib import Path

from samesource.archive.archive import Archive
from samesource.archive.license_carriers import license_carriers
from samesource.archive.list_uses import list_uses
from samesource.archive.read_licences import read_licences
from samesource.commands.describe_notices import describe_notices
from samesource.commands.describe_uses import describe_uses
from samesource.commands.write_trace import write_trace
from samesource.summary import print_summary


def ask_report(directory: Path, path: Path, licensed: Path | None = None, *, as_json: bool) -> None:
    """Ask the archive in `directory` about one report and print the story that it would join.

    With `licensed`, a list of licences, also who in it uses an agency's copy and is or is not in the list.
    """
    licences = read_licences(licensed) if licensed else None
    with Archive(directory) as archive:
        trace = archive.ask(sys.stdin.read() if str(path) == "-" else path)
        named = [held.id for held in trace.documents if held.id]
        gone = {lost.id: lost for name in named for lost in archive.expired(name)}
        notices = license_carriers(archive.notices(named), licences)
    uses = None if licences is None else list_uses(trace, licences)
    if as_json:
        sys.stdout.write(write_trace(trace, notices=notices or None, uses=uses))
        return
    print_summary(trace)
    if len(trace.documents) == 1:
        sys.stdout.write("\nNothing in the archive is related to this text.\n")
    for lost in sorted(gone.values(), key=lambda lost: (lost.day, lost.id)):
        sys.stdout.write(f"Related and no longer held: {lost.id}, of {lost.day} ({lost.relation}).\n")
    told = describe_notices(notices) + ([] if uses is None else describe_uses(uses))
    sys.stdout.write("\n" * bool(told) + "".join(f"{line}\n" for line in told))
