"""Make a new archive."""

from __future__ import annotations

import json
import uuid
from pathlib import Path

from samesource import __version__
from samesource.archive.epoch import Epoch
from samesource.archive.layout import FORMAT, LAYOUT
from samesource.archive.open_database import DATABASE, open_database
from samesource.archive.page_sums import SUMS
from samesource.archive.write_epoch import write_epoch
from samesource.archive.writing import writing
from samesource.assembly.shown_options import shown_options
from samesource.config import Config
from samesource.errors import ArchiveError, OptionError, OutputError
from samesource.exports.write_atomically import write_atomically
from samesource.shelving.open_shelf import ARCHIVE_MARK


def create_archive(directory: Path, config: Config, epoch: Epoch) -> None:
    """Make an archive with options and statistics that stay fixed; raise ArchiveError where the folder is not empty.

    The mark by which the folder is known as an archive is written last: what a stop leaves behind is none.
    """
    limits = config.candidates
    if limits.window_days > 0 or limits.same_site != "keep":
        raise OptionError(
            "an archive compares documents of all days and sites",
            where="candidates.window_days, candidates.same_site",
            remedy="Leave these two as they are.",
        )
    _clear_folder(directory)
    connection = open_database(directory, create=True)
    try:
        for statement in LAYOUT.split(";\n"):
            connection.execute(statement)
        with writing(connection, directory):
            connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(_meta(config).items()))
            write_epoch(connection, epoch)
    finally:
        connection.close()
    mark = {"format": FORMAT, "made_by": f"samesource {__version__}"}
    write_atomically(directory / ARCHIVE_MARK, (json.dumps(mark, indent=1) + "\n").encode())


def _clear_folder(directory: Path) -> None:
    """Make the folder, or remove what an earlier try has left in it."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        held = {path.name for path in directory.iterdir()}
        if held - {DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", SUMS}:
            remedy = "Choose a new folder, or add to the archive there with samesource add."
            raise ArchiveError("the folder is not empty", where=str(directory), remedy=remedy)
        for name in held:
            (directory / name).unlink()
    except OSError as error:
        raise OutputError(f"the folder cannot be made: {error.strerror}", where=str(directory)) from error


def _meta(config: Config) -> dict[str, str]:
    """Return the settings of a new archive."""
    return {
        "format": str(FORMAT),
        "version": __version__,
        "name": uuid.uuid4().hex[:8],
        "options": json.dumps(shown_options(config)),
        "writes": "0",
    }
