"""Choose the stories that trace.json and the report show."""

from __future__ import annotations

from typing import Any

from samesource.engines.base import Engine

WEIGHTS = """
SELECT s.story AS story, s.documents AS documents, COALESCE(c.changes, 0) AS changes
FROM (
  SELECT f.story AS story, COUNT(*) AS documents FROM witnesses w JOIN families f ON w.witness = f.id GROUP BY f.story
) s LEFT JOIN (SELECT story, COUNT(*) AS changes FROM changes GROUP BY story) c ON s.story = c.story
"""

HEAVIEST = """
SELECT story, documents, changes FROM story_weights
WHERE documents <= {limit} ORDER BY documents + changes DESC NULLS LAST, story ASC NULLS LAST LIMIT {most}
"""


def choose_stories(engine: Engine, limit: int) -> tuple[list[str], dict[str, Any] | None]:
    """Return story ids, largest first, and what is left out above `limit` documents (None where all are in).

    Above the limit, stories are taken by size and number of changes while they fit; twice as many as there is room
    for are looked at, however many there are.
    """
    documents = engine.count("witnesses")
    engine.sql("story_weights", WEIGHTS)
    if documents > limit:
        engine.sql("heaviest_stories", HEAVIEST.format(limit=limit, most=2 * limit))
    rows = engine.fetch("heaviest_stories" if documents > limit else "story_weights").to_pylist()
    left_stories = engine.count("story_weights")
    for scratch in ("story_weights", "heaviest_stories"):
        engine.drop(scratch)
    taken, room = [], limit
    for row in sorted(rows, key=lambda row: (-(row["documents"] + row["changes"]), row["story"])):
        if row["documents"] <= room:
            taken.append(row)
            room -= row["documents"]
    taken.sort(key=lambda row: (-row["documents"], -row["changes"], row["story"]))
    left_documents = documents - sum(row["documents"] for row in taken)
    left_stories -= len(taken)
    reason = f"more than {limit} documents: the largest and most altered stories are shown, everything is in the tables"
    left_out = {"documents": left_documents, "stories": left_stories, "reason": reason}
    return [row["story"] for row in taken], left_out if left_stories else None
