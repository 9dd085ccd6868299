"""Nobody is told."""

from __future__ import annotations


class SilentWatcher:
    """Takes note of nothing."""

    def stage(self, says: str) -> None:
        """Take no note of a stage."""

    def advance(self, rows: int) -> None:
        """Take no note of rows."""
