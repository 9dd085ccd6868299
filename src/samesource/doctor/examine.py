"""Everything the doctor looks at."""

from __future__ import annotations

from pathlib import Path

from samesource.doctor.check_background import check_background
from samesource.doctor.check_extras import check_extras
from samesource.doctor.check_folders import check_folders
from samesource.doctor.check_java import check_java
from samesource.doctor.check_machine import check_machine
from samesource.doctor.check_versions import check_versions
from samesource.doctor.check_work import check_work
from samesource.doctor.finding import Finding


def examine(archive: Path | None = None) -> list[Finding]:
    """Look at versions, optional parts, machine, folders and data, and do a small piece of work; some seconds.

    With `archive`, look through that as well; cost: reading it.
    """
    findings = [
        *check_versions(),
        *check_extras(),
        check_java(),
        *check_machine(),
        *check_folders(),
        check_background(),
        *check_work(),
    ]
    if archive:
        from samesource.doctor.check_archive import check_archive

        findings += check_archive(archive)
    return findings
