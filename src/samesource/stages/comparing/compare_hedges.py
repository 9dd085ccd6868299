"""Doubt that a child adds or drops."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.records.marker import Marker
from samesource.records.side import Side
from samesource.stages.comparing.held_words import held_words

_NEAR = 6
"""Words around the unhedged words in which another hedge answers for it."""

_REACH = 8
"""Words after (and half as many before) a hedge that it colours."""


def compare_hedges(parent: Side, child: Side, groups: list[LinkGroup], config: ChangeConfig) -> list[Difference]:
    """Report hedges of linked sentences that one side lacks while it says the hedged words."""
    differences = []
    for kind, side, other, flip in (("hedge-dropped", parent, child, False), ("hedge-added", child, parent, True)):
        for hedge in side.hedges:
            place = _bare_counterpart(hedge, side, other, groups, flip, config)
            if place is None:
                continue
            own = _span(side, hedge)
            old, new = (place, own) if flip else (own, place)
            verb = "added" if flip else "dropped"
            words = _clip(other.prepared.text[place[0] : place[1]])
            description = f'hedge {verb}: "{hedge.text}" ({words})'
            differences.append(Difference(kind, None, "factual", old, new, description, 0.7))
    return differences


def _bare_counterpart(
    hedge: Marker, side: Side, other: Side, groups: list[LinkGroup], flip: bool, config: ChangeConfig
) -> tuple[int, int] | None:
    """Return where the other side says the hedged words without doubt; None where it hedges too or is silent."""
    best: tuple[float, tuple[int, int]] | None = None
    for group in groups:
        own, theirs = (group.new, group.old) if flip else (group.old, group.new)
        if hedge.sentence not in own:
            continue
        for sentence in theirs:
            held = held_words(side, _window(side, hedge), other, sentence)
            if held is not None and (best is None or held[0] > best[0]):
                best = held
    if best is None or best[0] < config.hedge_cover or _hedged(hedge, other, best[1]):
        return None
    return best[1]


def _hedged(hedge: Marker, other: Side, place: tuple[int, int]) -> bool:
    """Tell whether the other side expresses doubt of any kind within a few words of the place.

    A word of hearsay (reportedly) is not answered by a mere estimate, nor an estimate by an intention.
    """
    first = bisect_right(other.token_end, place[0])
    last = bisect_left(other.token_start, place[1])
    sentence = other.token_sentence[min(first, len(other.token_sentence) - 1)]
    doubt = [*other.hedges, *(modal for modal in other.modals if modal.value == "may")]
    return any(
        marker.sentence == sentence
        and marker.first_token < last + _NEAR
        and marker.last_token > first - _NEAR
        and not (hedge.value == "report" and marker.value == "intent")
        for marker in doubt
    )


def _window(side: Side, hedge: Marker) -> tuple[int, int]:
    low, high = side.bounds[hedge.sentence]
    return max(low, hedge.first_token - _REACH // 2), min(high, hedge.last_token + _REACH)


def _span(side: Side, hedge: Marker) -> tuple[int, int]:
    """Return the hedge with the few words it colours."""
    high = side.bounds[hedge.sentence][1]
    return hedge.start, side.token_end[min(high, hedge.last_token + 4) - 1]


def _clip(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
