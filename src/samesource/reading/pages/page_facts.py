"""What a page says apart from its story."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.records.statement import Statement


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What was found."""

    statements: tuple[Statement, ...]
    """All that is said, contradictions too; headlines as they stand."""
    bodies: tuple[str, ...]
    """The article's body, where the metadata repeat it; may hold markup."""
