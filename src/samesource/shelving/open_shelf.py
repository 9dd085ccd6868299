"""Open what a folder or file holds as a shelf."""

from __future__ import annotations

from pathlib import Path

from samesource.errors import InputError
from samesource.shelf import Shelf
from samesource.shelving.trace_shelf import TraceShelf

ARCHIVE_MARK = "archive.json"
"""The file by which a folder says that it is an archive."""


def open_shelf(path: Path) -> Shelf:
    """Open an archive, a folder that `samesource trace --out` wrote, or a trace.json; raise InputError for others."""
    if (path / ARCHIVE_MARK).is_file():
        return _open_archive(path)
    chosen = path / "trace.json" if path.is_dir() else path
    if not chosen.is_file():
        raise InputError(
            "there is no archive and no trace.json here",
            where=str(path),
            remedy="Write one with samesource trace PATH --with-text --out DIR.",
        )
    return TraceShelf.read(chosen)


def _open_archive(path: Path) -> Shelf:
    """Open an archive."""
    from samesource.shelving.archive_shelf import ArchiveShelf

    return ArchiveShelf(path)
