"""Draw the lineage of a story as SVG."""

from __future__ import annotations

from collections import defaultdict
from html import escape

from samesource.exports.html.draw_axis import draw_axis
from samesource.exports.html.draw_edge import RADIUS, Route, draw_edge
from samesource.exports.html.place_rows import ROW, WIDTH, Place, place_rows
from samesource.exports.views.describe_row import describe_row
from samesource.exports.views.find_twins import find_twins
from samesource.exports.views.probability_in_words import probability_in_words
from samesource.exports.views.read_graph import Row
from samesource.exports.views.shorten_text import shorten_text
from samesource.exports.views.view_changes import EdgeChanges
from samesource.exports.views.view_story import StoryView
from samesource.model import Edge

ROWS_DRAWN = 60
"""More rows than this no eye follows; the list below the drawing has them all."""


def draw_lineage(view: StoryView, *, timed: bool = True) -> str:
    """Return the drawing: rows in depth-first order, edges by kind, every edge and node a link to its evidence."""
    rows = view.graph.rows[:ROWS_DRAWN]
    places, axis = place_rows(view.graph, rows, timed=timed)
    height = max((place.y for place in places.values()), default=0) + ROW
    parts = [draw_axis(axis, height - 8)] if axis else []
    parts += _draw_edges(view, rows, places)
    parts += [_draw_node(view, row, places[row.id], timed=axis is not None) for row in rows]
    if view.apart:
        parts.append(f'<path class="sep" d="M8 {height:.0f}H872"/>')
        parts += [_draw_apart(view, place, height + 30 + place * ROW) for place in range(min(len(view.apart), 8))]
        height += 16 + min(len(view.apart), 8) * ROW
    name = "Lineage of the reports" + (" on a time axis" if axis else "")
    return (
        f'<svg class="lin" id="L{view.key}" viewBox="0 0 {WIDTH} {height:.0f}" role="group" '
        f'aria-label="{name}. A list with the same content follows.">{"".join(parts)}</svg>'
    )


def _draw_edges(view: StoryView, rows: list[Row], places: dict[str, Place]) -> list[str]:
    by_edge = {(changes.edge.parent, changes.edge.child): changes for changes in view.changes}
    lanes = _find_lanes(view, rows, places)
    parts = []
    for row in rows:
        known = [(view.graph.folded.get(edge.parent, edge.parent), edge) for edge in row.edges]
        arriving = sorted((item for item in known if item[0] in places), key=lambda item: places[item[0]].y)
        for number, (parent, edge) in enumerate(arriving):
            source, target = places[parent], places[row.id]
            aside = (number - (len(arriving) - 1) / 2) * 9
            down = 1 if target.y > source.y else -1
            route = Route(
                source.x + lanes[parent, edge.kind], source.y + down * (RADIUS - 0.6), target.x - 17, target.y + aside
            )
            shapes = draw_edge(edge.kind, route, lost=parent in view.graph.lost, determined=edge.determined)
            parts.append(_link_edge(view, edge, by_edge.get((edge.parent, edge.child)), shapes))
    return parts


def _find_lanes(view: StoryView, rows: list[Row], places: dict[str, Place]) -> dict[tuple[str, str], float]:
    """Give each kind of line out of a parent its own lane, the one that runs farthest leftmost."""
    farthest: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows:
        for edge in row.edges:
            parent = view.graph.folded.get(edge.parent, edge.parent)
            kinds = farthest[parent]
            kinds[edge.kind] = max(kinds.get(edge.kind, 0.0), places[row.id].y)
    lanes = {}
    for parent, kinds in farthest.items():
        ordered = sorted(kinds, key=lambda kind: (-kinds[kind], kind))
        gap = min(7.2, 14 / max(len(ordered) - 1, 1))
        for number, kind in enumerate(ordered):
            lanes[parent, kind] = (number - (len(ordered) - 1) / 2) * gap
    return lanes


def _link_edge(view: StoryView, edge: Edge, changes: EdgeChanges | None, shapes: str) -> str:
    parent, child = view.labels[edge.parent], view.labels[edge.child]
    verb = "derives from" if edge.determined else "and, direction undetermined,"
    says = f"{child.token} {child.name} {verb} {parent.token} {parent.name}: {edge.kind}"
    if changes:
        says += f"; {changes.factual} factual changes"
    probability = find_twins(view.graph, edge).probability
    says += f"; {probability_in_words(probability, chosen=True)}, probability {probability:.2f}"
    key = changes.key if changes else f"{view.key}-n{child.token}"
    return (
        f'<a href="#ev{escape(key)}" class="edge" data-p="{escape(edge.parent)}" data-k="{escape(edge.child)}" '
        f'data-ev="{escape(key)}" aria-label="{escape(says)}">{shapes}</a>'
    )


def _draw_node(view: StoryView, row: Row, place: Place, *, timed: bool) -> str:
    label = view.labels[row.id]
    says = describe_row(view, row)
    key = f"{view.key}-n{label.token}"
    style = {"independent": "ind", "either": "may", "lost": "lostn"}.get(label.standing, "der")
    whisker = _whisker(place) if timed and not place.dated else ""
    inner = f'<circle class="in" cx="{place.x}" cy="{place.y:.0f}" r="9"/>' if style == "may" else ""
    copies = f" ×{len(row.copies) + 1}" if row.copies else ""
    return (
        f'<a href="#ev{escape(key)}" class="node {style}" data-d="{escape(row.id)}" data-ev="{escape(key)}" '
        f'aria-label="{escape(f"{label.token} {label.name}. {says.text}")}">{whisker}'
        f'<circle class="nd {style}" cx="{place.x}" cy="{place.y:.0f}" r="{RADIUS}"/>{inner}'
        f'<text class="nt {style}{_size(label.token)}" x="{place.x}" y="{place.y + 4:.0f}">{escape(label.token)}</text>'
        f"{_write_label(label.name + copies, says.text, says.factual, place)}</a>"
    )


def _size(token: str) -> str:
    return " long" if len(token) > 2 else ""


def _whisker(place: Place) -> str:
    return f'<path class="wh" d="M{max(place.x - 30, 2):.1f} {place.y:.0f}H{place.x - RADIUS:.1f}"/>'


def _write_label(name: str, says: str, factual: int, place: Place) -> str:
    room = int((WIDTH - place.x - 20) / 6.4)
    x = place.x + 19.5
    bad = f'<tspan class="bad"> ◆ {factual}</tspan>' if factual else ""
    return (
        f'<text class="nl" x="{x:.1f}" y="{place.y - 1:.0f}">{escape(shorten_text(name, room))}</text>'
        f'<text class="ns" x="{x:.1f}" y="{place.y + 14:.0f}">{escape(shorten_text(says, room + 4))}{bad}</text>'
    )


def _draw_apart(view: StoryView, number: int, y: float) -> str:
    label = view.labels[view.apart[number].id]
    return (
        f'<g class="node oth"><rect class="nd oth" x="26.5" y="{y - 11.5:.1f}" width="23" height="23"/>'
        f'<text class="nt oth" x="38" y="{y + 4:.0f}">{escape(label.token)}</text>'
        f'<text class="nl" x="57.5" y="{y - 1:.0f}">{escape(shorten_text(label.name, 100))}</text>'
        f'<text class="ns" x="57.5" y="{y + 14:.0f}">set apart: another event</text></g>'
    )
