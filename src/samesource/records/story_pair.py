"""What grouping into stories needs of a pair."""

from __future__ import annotations

from typing import NamedTuple


class StoryPair(NamedTuple):
    """The part of a Relation that says whether two documents tell one event."""

    a: str
    b: str
    same_story: float
    dependent: float
