"""Choose which rows of a very large story are shown in full."""

from __future__ import annotations

from samesource.exports.views.list_changed import REPORTS, list_changed
from samesource.exports.views.read_graph import Row
from samesource.exports.views.view_story import StoryView

ROWS_SHOWN = 150
"""Beyond it a page grows without telling more; trace.json has every report."""


def choose_rows(view: StoryView) -> list[Row]:
    """Return the first rows of the drawing, and the most altered reports with the texts they derive from."""
    rows = view.graph.rows
    if len(rows) <= ROWS_SHOWN:
        return rows
    altered = list_changed(view)[:REPORTS]
    kept = {row.id for row in rows[:ROWS_SHOWN]}
    kept |= {name for changed in altered for name in (changed.id, *changed.parents)}
    return [row for row in rows if row.id in kept]
