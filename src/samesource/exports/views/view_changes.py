"""Order, number and count the changes of a story."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.read_graph import StoryGraph
from samesource.exports.views.shorten_change import ShortChange, shorten_change
from samesource.model import Change, Edge, Trace

SEVERITIES = ("factual", "style", "cosmetic")
_KINDS = (
    "number",
    "unit",
    "date",
    "negation",
    "quote",
    "speaker",
    "name",
    "role",
    "place",
    "attribution-changed",
    "attribution-dropped",
    "hedge-dropped",
    "hedge-added",
    "modality",
    "intensifier",
    "omission",
    "addition",
    "order",
    "typo",
    "wording",
    "typography",
)


@dataclass(frozen=True, slots=True)
class NumberedChange:
    """A change with its number in its pair's list, its place in the whole report, and its one-line form."""

    number: int
    key: str
    change: Change
    short: ShortChange
    inherited: int
    """Documents that received it, as far as the damage report tells."""


@dataclass(frozen=True, slots=True)
class EdgeChanges:
    """The changes along one chosen edge, gravest first; `own` where an outlet updates its own text."""

    edge: Edge
    key: str
    own: bool
    changes: tuple[NumberedChange, ...]

    @property
    def factual(self) -> int:
        """Count the factual ones."""
        return sum(numbered.change.severity == "factual" for numbered in self.changes)

    @property
    def telling(self) -> list[NumberedChange]:
        """List the factual ones as a reader wants them: altered facts first, additions last."""
        factual = [numbered for numbered in self.changes if numbered.change.severity == "factual"]
        return sorted(factual, key=lambda n: (_rank(n.change), -n.change.confidence, n.number))


def view_changes(trace: Trace, graph: StoryGraph, story_key: str) -> list[EdgeChanges]:
    """Collect the changes of every chosen edge of the drawing, in the drawing's order."""
    by_pair: dict[tuple[str, str], list[Change]] = {}
    for change in trace.changes:
        by_pair.setdefault((change.parent, change.child), []).append(change)
    inherited = {(d.parent, d.child, d.kind, d.description): d.inherited for d in trace.damage}
    views: list[EdgeChanges] = []
    for row in graph.rows:
        for edge in row.edges:
            if edge.parent not in graph.documents:
                continue
            key = f"{story_key}-{len(views) + 1}"
            ordered = sorted(by_pair.get((edge.parent, edge.child), []), key=_place)
            numbered = [
                NumberedChange(
                    number, f"{key}-{number}", change, shorten_change(change), inherited.get(_known(change), 0)
                )
                for number, change in enumerate(ordered, start=1)
            ]
            outlets = [graph.documents[name].outlet for name in (edge.parent, edge.child)]
            own = outlets[0] is not None and outlets[0] == outlets[1]
            views.append(EdgeChanges(edge, key, own, tuple(numbered)))
    return views


def _known(change: Change) -> tuple[str, str, str, str]:
    return change.parent, change.child, change.kind, change.description


def _rank(change: Change) -> int:
    return _KINDS.index(change.kind) if change.kind in _KINDS else len(_KINDS)


def _place(change: Change) -> tuple[int, int, int]:
    place = change.new or change.old
    return SEVERITIES.index(change.severity), place.start if place else 0, _rank(change)
