"""What grouping into stories needs of a witness."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class StoryMember:
    """A witness and its `times` (those of records.about.About, best first)."""

    id: str
    times: list[dict[str, Any]] = field(default_factory=list)
