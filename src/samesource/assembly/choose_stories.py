"""Choose the stories that trace.json and the report show."""

from __future__ import annotations

from typing import Any

from samesource.engines.base import Engine

WEIGHTS = """
SELECT s.story AS story, s.documents AS documents, s.folded AS folded, COALESCE(c.changes, 0) AS changes
FROM (
  SELECT story, CAST(SUM(copies) AS BIGINT) AS documents,
         CAST(SUM(CASE WHEN copies > {copies} THEN {copies} ELSE copies END) AS BIGINT) AS folded
  FROM (
    SELECT f.story AS story, w.witness AS witness, COUNT(*) AS copies
    FROM witnesses w JOIN families f ON w.witness = f.id GROUP BY f.story, w.witness
  ) texts GROUP BY story
) s LEFT JOIN (SELECT story, COUNT(*) AS changes FROM changes GROUP BY story) c ON s.story = c.story
"""

HEAVIEST = """
SELECT story, documents, folded, changes FROM story_weights
WHERE folded <= {limit} ORDER BY documents + changes DESC NULLS LAST, story ASC NULLS LAST LIMIT {most}
"""


def choose_stories(engine: Engine, limit: int, copies: int) -> tuple[list[str], dict[str, Any] | None, list[str]]:
    """Return story ids, largest first, what is left out above `limit` documents, and the stories shown in part.

    None where all are in. Of a story larger than the limit `copies` documents of each text are shown.
    Above the limit, stories are taken by size and number of changes while they fit; twice as many as there is room
    for are looked at, however many there are.
    """
    documents = engine.count("witnesses")
    engine.sql("story_weights", WEIGHTS.format(copies=copies))
    if documents > limit:
        engine.sql("heaviest_stories", HEAVIEST.format(limit=limit, most=2 * limit))
    rows = engine.fetch("heaviest_stories" if documents > limit else "story_weights").to_pylist()
    left_stories = engine.count("story_weights")
    for scratch in ("story_weights", "heaviest_stories"):
        engine.drop(scratch)
    taken, room, folded = [], limit, []
    for row in sorted(rows, key=lambda row: (-(row["documents"] + row["changes"]), row["story"])):
        if row["documents"] > limit and row["folded"] <= room:
            folded.append(row["story"])
            row["documents"] = row["folded"]
        if row["documents"] <= room:
            taken.append(row)
            room -= row["documents"]
    taken.sort(key=lambda row: (-row["documents"], -row["changes"], row["story"]))
    left_documents = documents - sum(row["documents"] for row in taken)
    left_stories -= len(taken)
    reason = f"more than {limit} documents: the largest and most altered stories are shown, everything is in the tables"
    left_out = {"documents": left_documents, "stories": left_stories, "reason": reason}
    if folded:
        left_out["reason"] = f"{reason}; of a text that very many repeat, only some copies are"
    return [row["story"] for row in taken], left_out if left_documents else None, folded
