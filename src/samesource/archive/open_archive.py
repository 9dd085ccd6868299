"""Open an archive for reading and writing."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from samesource.apply_options import apply_options
from samesource.archive.explaining import explaining
from samesource.archive.layout import FORMAT
from samesource.archive.open_database import open_database
from samesource.archive.opened import Opened
from samesource.archive.remembering_engine import RememberingEngine
from samesource.archive.seal_pages import seal_pages
from samesource.config import Config, EngineConfig
from samesource.engines.open_engine import open_engine
from samesource.errors import ArchiveError, OptionError, OutputError
from samesource.shelving.open_shelf import ARCHIVE_MARK

_LOADED_ROWS = 1_000
"""Rows from which compiled kernels are loaded: for one addition that takes longer than it saves, and 150 MB."""


def open_archive(directory: Path, engine: EngineConfig | None = None) -> Opened:
    """Open the archive in `directory` with the options that it was made with; raise ArchiveError where there is none.

    An archive of a newer form is refused; of an older, the remedy says how to bring it over.
    """
    connection = open_database(directory)
    try:
        with explaining(directory):
            meta = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    except (ArchiveError, OutputError):
        connection.close()
        raise
    if meta.get("format") != str(FORMAT) or not (directory / ARCHIVE_MARK).is_file():
        connection.close()
        raise ArchiveError(
            f"the archive has form {meta.get('format')}, this version writes form {FORMAT}",
            where=str(directory),
            remedy="Use the version of samesource that archive.json names, or make a new archive from the reports.",
        )
    seal_pages(connection, directory, wait=False)  # what a killed writer has left unsummed
    try:
        config = apply_options(Config(), json.loads(meta["options"]), where=f"{directory}: options")
        epoch = meta["epoch"]
    except (ValueError, KeyError, OptionError) as error:
        connection.close()
        raise ArchiveError(
            f"the archive's settings cannot be read: {error}",
            where=str(directory),
            remedy="Use the version of samesource that archive.json names, or restore the folder from a copy.",
        ) from error
    config = dataclasses.replace(config, engine=engine or EngineConfig(loaded_rows=_LOADED_ROWS))
    return Opened(directory, connection, config, epoch, RememberingEngine(open_engine(config.engine)))
