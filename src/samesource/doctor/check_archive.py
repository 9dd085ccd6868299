"""Whether an archive is sound."""

from __future__ import annotations

import shutil
from pathlib import Path

from samesource.archive.examine_archive import examine_archive
from samesource.archive.open_archive import open_archive
from samesource.archive.verify_archive import verify_archive
from samesource.archive.verify_report import Fault
from samesource.doctor.finding import Finding
from samesource.doctor.is_writable import is_writable
from samesource.errors import SamesourceError

_NAME = "archive"
_STORIES = 3
"""Stories made anew: `samesource verify` makes more of them, or all."""
_SHOWN = 5
_LEAST_ROOM = 1 << 28


def check_archive(directory: Path) -> list[Finding]:
    """Open the archive, look through all that it holds, make a few stories anew, and see what would do it good."""
    try:
        opened = open_archive(directory)
    except SamesourceError as error:
        return [Finding(_NAME, "problem", error.what, error.remedy or "")]
    try:
        report = verify_archive(opened, _STORIES)
        examined = examine_archive(opened) if report.sound else []
    except SamesourceError as error:
        return [Finding(_NAME, "problem", error.what, error.remedy or "")]
    finally:
        opened.engine.close()
        opened.connection.close()
    found = [_of_fault(fault) for fault in report.faults[:_SHOWN]]
    if len(report.faults) > _SHOWN:
        more = f"{len(report.faults) - _SHOWN} more faults"
        found.append(Finding(_NAME, "problem", more, "See all of them: samesource verify"))
    if not found:
        counted = ", ".join(f"{number:,} {name}" for name, number in report.checked.items())
        found.append(Finding(_NAME, "well", f"{directory}: {counted}"))
    return [*found, *examined, _room(directory)]


def _of_fault(fault: Fault) -> Finding:
    day = f" of {fault.segment}" if fault.segment else ""
    return Finding(_NAME, "problem", f"{fault.kind} {fault.where}{day}: {fault.says}", fault.remedy)


def _room(directory: Path) -> Finding:
    """Say whether the archive can grow."""
    name = f"{_NAME} grows"
    if not is_writable(directory):
        return Finding(name, "absent", "the folder can be read, not written to", "Nothing can be added by this user.")
    free = shutil.disk_usage(directory).free
    if free < _LEAST_ROOM:
        return Finding(name, "problem", f"{free >> 20} MiB of disk are free", "Make room, or expire what is old.")
    return Finding(name, "well", f"{free / 2**30:.1f} GiB of disk are free")
