"""Choose the stories that trace.json and the report show."""

from __future__ import annotations

from collections import Counter
from typing import Any


def choose_stories(story_of: dict[str, str], changed: list[str], limit: int) -> tuple[list[str], dict[str, Any] | None]:
    """Return story ids, largest first, and what is left out above `limit` documents (None where all are in).

    `story_of` maps documents to stories, `changed` names a story once a change. Above the limit, stories are taken by
    size and number of changes while they fit.
    """
    sizes, alterations = Counter(story_of.values()), Counter(changed)
    ranked = sorted(sizes, key=lambda story: (-sizes[story], -alterations[story], story))
    if len(story_of) <= limit:
        return ranked, None
    by_weight = sorted(ranked, key=lambda story: (-(sizes[story] + alterations[story]), story))
    taken: set[str] = set()
    room = limit
    for story in by_weight:
        if sizes[story] <= room:
            taken.add(story)
            room -= sizes[story]
    left = [story for story in ranked if story not in taken]
    reason = f"more than {limit} documents: the largest and most altered stories are shown, everything is in the tables"
    left_out = {"documents": sum(sizes[story] for story in left), "stories": len(left), "reason": reason}
    return [story for story in ranked if story in taken], left_out if left else None
