"""Follow an altered reading through the lineage: where it entered, who received it, who set it right."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.read_graph import StoryGraph
from samesource.exports.views.shorten_text import shorten_text
from samesource.exports.views.show_reading import show_reading
from samesource.exports.views.view_claims import ClaimView

SHOWN = 3
_WRONG = {"alters", "denies"}


@dataclass(frozen=True, slots=True)
class Slip:
    """One altered reading with the documents it entered in, those that received it, and those that set it right."""

    reading: str
    claim: ClaimView
    entered: tuple[str, ...]
    received: tuple[str, ...]
    righted: tuple[str, ...]


def find_slips(claims: list[ClaimView], graph: StoryGraph) -> list[Slip]:
    """Return the readings that went furthest, at most three; folded copies are not counted."""
    order = {row.id: place for place, row in enumerate(graph.rows)}
    slips = []
    for view in claims:
        readings: dict[str, list[str]] = {}
        for name, cell in view.cells.items():
            if cell.status in _WRONG and name in order:
                readings.setdefault(cell.assertion.reading or "", []).append(name)
        for reading, names in readings.items():
            names.sort(key=order.__getitem__)
            righted = [
                row.id
                for row in graph.rows
                if row.id in view.cells
                and view.cells[row.id].status == "asserts"
                and any(edge.parent in names for edge in row.edges)
            ]
            entered = tuple(name for name in names if view.cells[name].own)
            received = tuple(name for name in names if not view.cells[name].own)
            slips.append(Slip(_worded(reading, view), view, entered, received, tuple(righted)))
    slips.sort(key=lambda slip: (-len(slip.received), -len(slip.entered), slip.claim.key, slip.reading))
    return slips[:SHOWN]


def _worded(reading: str, view: ClaimView) -> str:
    """Write a reading in a few words; the claim's own words in another mouth are told as given to that person."""
    speaker, _, said = reading.partition(": ")
    if view.claim.kind == "quote" and said and said in view.claim.text:
        return f"“{shorten_text(said, 26)}” given to {shorten_text(speaker, 26)}"
    return show_reading(reading, 28) or "altered"
