"""Look through the archive in a folder, also where it does not open."""

from __future__ import annotations

from pathlib import Path

from samesource.archive.open_archive import open_archive
from samesource.archive.open_database import DATABASE
from samesource.archive.verify_archive import verify_archive
from samesource.archive.verify_pages import verify_pages
from samesource.archive.verify_report import RESTORE, Fault, VerifyReport
from samesource.config import EngineConfig
from samesource.errors import ArchiveError, OutputError


def verify_directory(
    directory: Path, sample: int | None = None, *, full: bool = False, engine: EngineConfig | None = None
) -> VerifyReport:
    """Open and verify an archive; of one that does not open, say which of its pages are damaged.

    Raise ArchiveError where there is none, or where it does not open and no page is damaged (an archive of another
    form). See `verify_archive` for what is looked at and what it costs.
    """
    try:
        opened = open_archive(directory, engine)
    except (ArchiveError, OutputError) as error:
        if not (directory / DATABASE).is_file():
            raise
        pages = verify_pages(None, directory)
        if not pages.faults:
            raise
        first = Fault("database", None, DATABASE, error.what, RESTORE)
        unseen = (*pages.unseen, "everything but pages: the database does not open")
        return VerifyReport(full, pages.counted, (first, *pages.faults), unseen)
    try:
        return verify_archive(opened, sample, full)
    finally:
        opened.engine.close()
        opened.connection.close()
