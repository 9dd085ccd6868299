"""What a parser process is asked to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from samesource.config import ReadingConfig
from samesource.reading.process.watch import Place
from samesource.records.statement import Statement


@dataclass(frozen=True, slots=True)
class ParserOrder:
    """A file, or bytes, and where to go on after a process died over it."""

    id: str
    path: str
    name: str
    config: ReadingConfig
    file: Path | None = None
    data: bytes | None = None
    """The content, where it is no file."""
    statements: tuple[Statement, ...] = ()
    encoding: str | None = None
    format: str | None = None
    after: Place | None = None
    """All up to this place was read before and is passed over."""
