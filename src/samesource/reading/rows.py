"""What reading yields: documents, and refusals that say why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One row of `tables.DOCUMENTS`; the columns' meanings are declared there."""

    id: str
    text: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    format: str = "text"
    statements_json: str = "[]"


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """One row of `tables.REJECTED`."""

    id: str
    reason: str
    statements_json: str = "[]"
    """What is said of it, where it is a notice without a text; as in DocumentRow, no column of the table."""
