"""List the reports that changed something, the most altered first."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.view_changes import EdgeChanges, NumberedChange
from samesource.exports.views.view_story import StoryView

REPORTS, ITEMS, ROOM = 6, 6, 780
"""Reports listed, changes shown of each, and characters for all of them: the first screen holds no more."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One report with its telling changes; `more` factual ones are not shown."""

    id: str
    parents: tuple[str, ...]
    own: bool
    factual: int
    shown: tuple[NumberedChange, ...]
    more: int
    first: EdgeChanges


def list_changed(view: StoryView) -> list[Changed]:
    """List every report with factual changes, an outlet's own updates last."""
    by_child: dict[str, list[EdgeChanges]] = {}
    for changes in view.changes:
        if changes.factual:
            by_child.setdefault(changes.edge.child, []).append(changes)
    listed = []
    for child, edges in by_child.items():
        telling = [numbered for changes in edges for numbered in changes.telling]
        telling.sort(key=lambda numbered: numbered.change.kind in ("addition", "omission"))
        most = _count_fitting(telling, ROOM // min(len(by_child), REPORTS))
        listed.append(
            Changed(
                child,
                tuple(changes.edge.parent for changes in edges),
                all(changes.own for changes in edges),
                len(telling),
                tuple(telling[:most]),
                max(len(telling) - most, 0),
                edges[0],
            )
        )
    return sorted(listed, key=lambda changed: (changed.own, -changed.factual))


def _count_fitting(telling: list[NumberedChange], room: int) -> int:
    """Count the changes that fit into `room` characters, one at least."""
    used, count = 0, 0
    for numbered in telling[:ITEMS]:
        used += len(str(numbered.short)) + 2
        if count and used > room:
            break
        count += 1
    return count
