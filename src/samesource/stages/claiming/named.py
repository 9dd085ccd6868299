"""Whom a document names for a claim."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.records.attribution import Attribution

FIRST_HAND = "the reporter"
"""Shown where a document says that its own reporter saw, heard or counted."""


@dataclass(frozen=True, slots=True)
class Named:
    """Whom one document names for a claim: a cleaned name or empty, and the cue."""

    name: str
    cue: Attribution | None

    @property
    def is_first_hand(self) -> bool:
        """Tell whether the document names its own reporter and nobody else."""
        return not self.name and self.cue is not None and self.cue.kind == "first-hand"
