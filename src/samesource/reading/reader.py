"""The protocol of readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from samesource.config import ReadingConfig
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow, RejectedRow


class Reader(Protocol):
    """Reads one format: yields its documents, refusals, and, from a container, members to be read in their turn.

    A container yields each member when the one before has been read, and may skip what is left of it. Raises
    InputError for what cannot be read at all; what was yielded before stays.
    """

    def __call__(self, received: Received, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow | Received]:
        """Read `received`."""
