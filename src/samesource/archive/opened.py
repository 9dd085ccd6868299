"""An archive that is open: what all work on it needs."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from samesource.archive.asked import Asked
from samesource.archive.remembering_engine import RememberingEngine
from samesource.config import Config


@dataclass(frozen=True, slots=True)
class Opened:
    """The database, the options fixed when the archive was made, and an engine that keeps nothing."""

    directory: Path
    connection: sqlite3.Connection
    config: Config
    epoch: str
    """Name of the statistics fixed when the archive was made; see assembly.name_epoch."""
    engine: RememberingEngine
    stores: bool = True
    """Whether what is worked out on the way may be written down: not while a question is answered."""
    asked: Asked | None = None
    """A document that counts as held under the number ASKED, as long as a question about it is answered."""
