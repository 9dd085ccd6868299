"""What the language readers find in one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """Facts, attributions and speakers of quotations in document `id`, each as the list of its record's fields."""

    id: str
    facts: list[list[Any]]
    attributions: list[list[Any]]
    speakers: list[list[Any]]
