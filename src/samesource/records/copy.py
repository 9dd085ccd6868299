"""A document whose story words equal those of its witness."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Copy:
    """A document that its witness stands for.

    `witness` is the first in seniority (no declared source, earliest published, smallest id) among the documents
    with the same words; other edges attach to it.
    `about` holds what the copy says of itself: keys of `records.about.About`.
    """

    id: str
    witness: str
    about: dict[str, Any] = field(default_factory=dict)
