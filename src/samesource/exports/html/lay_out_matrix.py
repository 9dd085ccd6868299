"""Lay out the columns of the claims table."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.list_sources import list_sources
from samesource.exports.views.view_story import StoryView

COLUMNS = 40


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """Neighbouring columns that go back to the same text."""

    name: str
    ids: tuple[str, ...]


def lay_out_matrix(view: StoryView) -> list[ColumnGroup]:
    """Group the reports, in the drawing's order, by the text they go back to; lost sources have no column."""
    sources = list_sources(view)
    heads: dict[str, list[str]] = {}
    for source in sources:
        for name in (*source.heads, *source.below):
            heads.setdefault(name, []).append(source.heads[0])
    followed = {source.heads[0] for source in sources if len(source.heads) + len(source.below) > 1}
    groups: list[tuple[str, list[str]]] = []
    for row in view.graph.rows[:COLUMNS]:
        if row.id in view.graph.lost:
            continue
        known = heads.get(row.id, [])
        tokens = "+".join(view.labels[head].token for head in known)
        alone = len(known) == 1 and known[0] not in followed
        name = "alone" if alone or not known else tokens if len(known) > 1 else f"from {tokens}"
        if not groups or groups[-1][0] != name:
            groups.append((name, []))
        groups[-1][1].append(row.id)
    return [ColumnGroup(name, tuple(ids)) for name, ids in groups]
