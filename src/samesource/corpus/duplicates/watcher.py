"""Who is told how far a run has come."""

from __future__ import annotations

from typing import Protocol


class Watcher(Protocol):
    """Is told of the stages of a run and of the work in each."""

    def stage(self, says: str) -> None:
        """Take note that a stage begins."""

    def advance(self, rows: int) -> None:
        """Take note that `rows` more rows are done."""
