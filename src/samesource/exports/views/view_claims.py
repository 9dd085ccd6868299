"""Lay out claims against documents, and tell what enters a text from what it received."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.read_graph import StoryGraph
from samesource.exports.views.show_reading import show_reading
from samesource.model import Assertion, Claim, Edge, Trace

READING = 18


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document says of one claim; `own` where that enters here, else received from a parent."""

    assertion: Assertion
    status: str
    own: bool
    reading: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its cells by document (documents that say nothing of it have none)."""

    claim: Claim
    key: str
    cells: dict[str, Cell]


def view_claims(trace: Trace, graph: StoryGraph, story: str, story_key: str) -> list[ClaimView]:
    """View the claims of `story` in the trace's order."""
    views: list[ClaimView] = []
    for claim in trace.claims:
        if claim.story == story:
            said = {a.document: a for a in claim.assertions if a.status != "omits"}
            cells = {name: _cell(assertion, graph, said) for name, assertion in said.items()}
            views.append(ClaimView(claim, f"{story_key}-{len(views) + 1}", cells))
    return views


def _cell(assertion: Assertion, graph: StoryGraph, said: dict[str, Assertion]) -> Cell:
    name = graph.folded.get(assertion.document, assertion.document)
    received = assertion.document in graph.folded or any(
        _received(assertion, edge, graph, said) for edge in graph.parents.get(name, [])
    )
    return Cell(assertion, assertion.status, not received, show_reading(assertion.reading, READING))


def _received(assertion: Assertion, edge: Edge, graph: StoryGraph, said: dict[str, Assertion]) -> bool:
    if edge.parent in graph.lost:
        siblings = [child for child in graph.lost[edge.parent].children if child != assertion.document]
        return any(_agree(assertion, said.get(sibling)) for sibling in siblings)
    return _agree(assertion, said.get(edge.parent))


def _agree(one: Assertion, other: Assertion | None) -> bool:
    if other is None or one.status != other.status:
        return False
    return one.status == "asserts" or (one.reading or "").casefold() == (other.reading or "").casefold()
