"""The changes that stories have told before."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from samesource import __version__
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan
from samesource.archive.recalled import Key, Recalled
from samesource.archive.unpack_part import unpack_part
from samesource.stages.row_of_change import row_of_change

_TOLD = """
SELECT id, trace FROM stories WHERE documents > 1 AND id IN (
  SELECT story FROM documents WHERE number IN (SELECT value FROM json_each(?))
)
"""
_COLUMNS = ("child_id", "parent_ids")


def recall_changes(opened: Opened, plans: Iterable[StoryPlan]) -> Recalled:
    """Return the changes of children whose documents' stories, as they are held, told of the same parents.

    They hang on these texts alone, which an archive holds under the same ids as long as the story stands: where one is
    let go, its story goes with it. Cost: reading the stories.
    """
    numbers = sorted({number for plan in plans for number in plan.documents})
    found: dict[Key, list[dict[str, Any]]] = {}
    for story, content in opened.connection.execute(_TOLD, (json.dumps(numbers),)):
        told = unpack_part(content, f"story {story}")
        if told["version"] == __version__ and not told["left_out"]:
            found |= _by_child(told)
    return Recalled(_COLUMNS, found)


def _by_child(told: dict[str, Any]) -> dict[Key, list[dict[str, Any]]]:
    """Return the changes of a story as rows of their table, by child and parents."""
    parents: dict[str, list[str]] = defaultdict(list)
    for graph in told["lineage"]:
        lost = {source["id"] for source in graph["lost"]}
        for edge in graph["edges"]:
            if edge["parent"] not in lost:
                parents[edge["child"]].append(edge["parent"])
    rows: dict[str, list[dict[str, Any]]] = {child: [] for child in parents}
    for change in told["changes"]:
        rows[change["child"]].append(row_of_change(change))
    return {(child, tuple(sorted(parents[child]))): listed for child, listed in rows.items()}
