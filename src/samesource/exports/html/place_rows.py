"""Place the rows of a lineage drawing: time runs to the right where it is known, descent runs down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from samesource.exports.views.read_graph import Row, StoryGraph

WIDTH, LEFT, AXIS_END = 880, 45.0, 660.0
ROW, STEP = 38, 20.0


@dataclass(frozen=True, slots=True)
class Axis:
    """The time that the drawing spans; x is linear between the two ends; `exact` where hours are known at all."""

    first: datetime
    last: datetime
    exact: bool

    def x(self, moment: datetime) -> float:
        """Return the place of a moment."""
        share = (moment - self.first) / (self.last - self.first)
        return LEFT + share * (AXIS_END - LEFT)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands; `dated` is false where no time puts it there."""

    x: float
    y: float
    dated: bool


def place_rows(graph: StoryGraph, rows: list[Row], *, timed: bool = True) -> tuple[dict[str, Place], Axis | None]:
    """Place every row of `rows`; by depth alone where times are not wanted, too few, or contradict the descent."""
    axis = _span(graph, rows) if timed else None
    top = 70.0 if axis else 26.0
    across = _by_time(graph, rows, axis) if axis else None
    if across is None:
        axis, top = None, 26.0
        deepest = max((row.depth for row in rows), default=0)
        step = min(56.0, (AXIS_END - 120) / max(deepest, 1))
        across = {row.id: LEFT - 15 + row.depth * step for row in rows}
    places = {}
    for number, row in enumerate(rows):
        dated = axis is not None and graph.times.get(row.id) is not None
        places[row.id] = Place(round(across[row.id], 1), top + number * ROW, dated)
    return places, axis


def _span(graph: StoryGraph, rows: list[Row]) -> Axis | None:
    times = [time for row in rows if (time := graph.times.get(row.id))]
    moments = [time.moment for time in times]
    if len(moments) < 2 or len(moments) * 2 < len(rows):
        return None
    first, last = min(moments), max(moments)
    return Axis(first, last, any(time.exact for time in times)) if last - first >= timedelta(minutes=30) else None


def _by_time(graph: StoryGraph, rows: list[Row], axis: Axis) -> dict[str, float] | None:
    across = {}
    for row in rows:
        time = graph.times.get(row.id)
        across[row.id] = axis.x(time.moment) if time else LEFT
    for _ in rows:
        moved = False
        for row in rows:
            above = [
                across[name] for edge in row.edges if (name := graph.folded.get(edge.parent, edge.parent)) in across
            ]
            least = max(above, default=0.0) + STEP
            if above and across[row.id] < least - 0.01:
                across[row.id] = least
                moved = True
        if not moved:
            break
    return across if max(across.values()) <= AXIS_END + 80 else None
