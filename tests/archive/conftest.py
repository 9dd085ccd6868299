"""Archives to begin with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from samesource.archive.archive import Archive
from tests.archive.mill_fire import Fill, first_reports


@pytest.fixture(scope="session")
def _mill_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the archive that `fill` copies, once."""
    folder = tmp_path_factory.mktemp("mill") / "archive"
    with Archive.create(folder) as archive:
        archive.add(first_reports())
    return folder


@pytest.fixture
def fill(_mill_archive: Path, tmp_path: Path) -> Fill:
    """Return a function that opens an archive of an agency's report, a paper's edit, a reprint and a report apart.

    Documents given are added.
    """

    def open_filled(*more: object) -> Archive:
        shutil.copytree(_mill_archive, tmp_path / "archive")
        archive = Archive(tmp_path / "archive")
        if more:
            archive.add(more)  # type: ignore[arg-type]
        return archive

    return open_filled
