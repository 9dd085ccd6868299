"""Doubts that are missing in the clause that stands for one left out."""

from __future__ import annotations

from dataclasses import replace

from samesource.records.difference import Difference
from samesource.records.marker import Marker
from samesource.stages.comparing.counterparts import Counterparts
from samesource.stages.comparing.is_cue import is_cue
from samesource.stages.comparing.sentence_at import sentence_at
from samesource.stages.comparing.side import Side

_LIKELY = 0.3
"""Chance from which two clauses say one thing, so that what is missing in one of them is known."""
_DOUBTS = frozenset(["doubt", "report", "maybe"])


def name_doubts(stands: Counterparts, differences: list[Difference]) -> list[Difference]:
    """Call reworded clauses that lack the doubt of the clause they stand for by it.

    They stay style: what stands for a clause is a guess. Where the child's sentence doubts, quotes or names a source,
    the doubt may be told by that.
    """
    return [_named(stands, difference) for difference in differences]


def _named(stands: Counterparts, difference: Difference) -> Difference:
    """Return a pair of clauses as a doubt dropped, where that is what it is."""
    if difference.kind not in ("omission", "addition") or difference.severity != "style":
        return difference
    if difference.old is None or difference.new is None:
        return difference
    doubt = _doubt(stands.parent, difference.old)
    if doubt is None or not _states(stands.child, difference.new[0]):
        return difference
    if stands.chance(difference.old[0], difference.new[0]) < _LIKELY:
        return difference
    said = stands.child.prepared.text[slice(*difference.new)]
    return replace(difference, kind="hedge-dropped", description=f'hedge dropped: "{doubt.text}" ({said})')


def _doubt(side: Side, span: tuple[int, int]) -> Marker | None:
    """Return the first doubt in a span that is no verb of a source."""
    for marker in side.hedges:
        held = marker.start < span[1] and span[0] < marker.end
        if held and marker.value in _DOUBTS and not is_cue(side, marker):
            return marker
    return None


def _states(side: Side, position: int) -> bool:
    """Tell whether the sentence at a position says what it says without doubt, source or quotation."""
    sentence = sentence_at(side, position)
    doubted = any(marker.sentence == sentence for marker in (*side.hedges, *side.modals, *side.caveats))
    sourced = any(a.sentence == sentence for a in side.attributions)
    return not doubted and not sourced and not any(one.sentence == sentence for one in side.speakers)
