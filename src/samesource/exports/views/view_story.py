"""Gather all that is shown of one story."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.find_slips import Slip, find_slips
from samesource.exports.views.label_documents import Label, label_documents
from samesource.exports.views.read_graph import StoryGraph, read_graph
from samesource.exports.views.view_changes import EdgeChanges, view_changes
from samesource.exports.views.view_claims import ClaimView, view_claims
from samesource.exports.views.view_damage import DamageView, view_damage
from samesource.model import Document, Story, Trace

SINGLE = ("single-text", "single-origin", "circular")
"""Verdicts under which a claim rests on one origin."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story with its lineage, changes (and those `into` each document), claims and the documents set apart."""

    key: str
    story: Story
    graph: StoryGraph
    labels: dict[str, Label]
    changes: list[EdgeChanges]
    claims: list[ClaimView]
    slips: list[Slip]
    apart: list[Document]
    into: dict[str, list[EdgeChanges]]
    damage: list[DamageView]

    @property
    def factual(self) -> int:
        """Count the factual changes, an outlet's own updates left out."""
        return sum(view.factual for view in self.changes if not view.own)

    @property
    def derived(self) -> int:
        """Count the reports that derive from another text, given or lost, folded copies included."""
        members = [name for name in self.graph.documents if name not in self.graph.folded]
        with_parent = sum(bool(self.graph.parents.get(name)) for name in members)
        return with_parent + len(self.graph.folded) + sum(self.graph.hidden.values())

    @property
    def single(self) -> int:
        """Count the claims that rest on one origin."""
        return sum(view.claim.verdict in SINGLE for view in self.claims)

    @property
    def circular(self) -> int:
        """Count the claims whose texts only stand behind one another."""
        return sum(view.claim.verdict == "circular" for view in self.claims)


def view_story(
    trace: Trace, story: Story, key: str, apart: list[Document] | None = None, *, fold: bool | None = None
) -> StoryView:
    """View `story`; `key` makes its ids unique in the report; `apart` are documents of other events shown beside it.

    `fold`: whether copies are folded into their witness; unsaid, where they are many.
    """
    graph = read_graph(trace, story, fold=fold)
    shown = sorted([*graph.documents.values(), *(apart or [])], key=lambda document: document.id)
    claims = view_claims(trace, graph, story.id, key)
    changes = view_changes(trace, graph, key)
    into: dict[str, list[EdgeChanges]] = {}
    for edge_changes in changes:
        into.setdefault(edge_changes.edge.child, []).append(edge_changes)
    return StoryView(
        key,
        story,
        graph,
        label_documents(shown, graph.standing | dict.fromkeys(graph.folded, "derived")),
        changes,
        claims,
        find_slips(claims, graph),
        apart or [],
        into,
        view_damage(trace, story, changes),
    )
