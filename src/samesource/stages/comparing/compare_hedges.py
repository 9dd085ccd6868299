"""Doubt that a child adds or drops."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.language.find_conditionals import find_conditionals
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.records.marker import Marker
from samesource.stages.comparing.clause_bounds import clause_bounds
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.is_cue import is_cue
from samesource.stages.comparing.side import Side

_REACH = 6
"""Words after (and half as many before) a hedge that it colours, within its clause."""
_CONTENT = 0.9
"""Weight from which a word says something of its own."""
_ANSWERS = 0.15
"""Likeness of surroundings from which a hedge of another kind answers for one."""


def compare_hedges(parent: Side, child: Side, groups: list[LinkGroup], config: ChangeConfig) -> list[Difference]:
    """Report hedges of linked sentences that one side lacks while it says the hedged words.

    Each hedge answers for one of the other side: `an estimated 40` for `estimates`, but not for `reportedly` as well.
    """
    answered = _answered(parent, child, groups)
    differences = []
    for kind, side, other, flip in (("hedge-dropped", parent, child, False), ("hedge-added", child, parent, True)):
        linked = {i for group in groups for i in (group.new if flip else group.old)}
        for hedge in side.hedges:
            if hedge.sentence not in linked or is_cue(side, hedge):
                continue
            place = None if (flip, hedge) in answered else _counterpart(hedge, side, other, groups, flip, config)
            if place is None or (_conditional(side, hedge.text) and _conditional(other, _sentence(other, place))):
                continue
            own = _span(side, hedge)
            severity = "style" if hedge.value == "distance" else "factual"
            old, new = (place, own) if flip else (own, place)
            verb = "added" if flip else "dropped"
            words = other.prepared.text[place[0] : place[1]]
            description = f'hedge {verb}: "{hedge.text}" ({words})'
            differences.append(Difference(kind, None, severity, old, new, description, 0.7))
    return differences


def _conditional(side: Side, text: str) -> bool:
    """Tell whether some words hold a verb in the conditional, whatever it depends on."""
    return bool(find_conditionals(text, side.prepared.language, governed=True))


def _sentence(side: Side, place: tuple[int, int]) -> str:
    """Return the sentence around a place."""
    starts = side.prepared.sentence_start
    sentence = max(0, int(starts.searchsorted(place[0], side="right")) - 1)
    return side.prepared.text[int(starts[sentence]) : int(side.prepared.sentence_end[sentence])]


def _answered(parent: Side, child: Side, groups: list[LinkGroup]) -> set[tuple[bool, Marker]]:
    """Return the hedges (with the side they stand on: child or not) that another hedge of a linked sentence answers."""
    found: set[tuple[bool, Marker]] = set()
    olds, news = _doubts(parent), _doubts(child)
    if not olds or not news:
        return found
    for group in groups:
        pairs = []
        for old in (marker for marker in olds if marker.sentence in group.old):
            for new in (marker for marker in news if marker.sentence in group.new):
                alike = context_likeness(parent, (old.start, old.end), child, (new.start, new.end))
                distant = "distance" in (old.value, new.value)
                if old.value == new.value or (alike >= _ANSWERS and not distant):
                    pairs.append((old.value != new.value, -alike, old.start, new.start, old, new))
        for _, _, _, _, old, new in sorted(pairs, key=lambda pair: pair[:4]):
            if (False, old) not in found and (True, new) not in found:
                found |= {(False, old), (True, new)}
    return found


def _doubts(side: Side) -> list[Marker]:
    """Return hedges and modal verbs of possibility."""
    return [*side.hedges, *(modal for modal in side.modals if modal.value == "may")]


def _counterpart(
    hedge: Marker, side: Side, other: Side, groups: list[LinkGroup], flip: bool, config: ChangeConfig
) -> tuple[int, int] | None:
    """Return where the other side says the hedged words; None where it is silent about them."""
    best: tuple[float, tuple[int, int]] | None = None
    for group in groups:
        own, theirs = (group.new, group.old) if flip else (group.old, group.new)
        if hedge.sentence not in own:
            continue
        for sentence in theirs:
            held = held_words(side, _window(side, hedge), other, sentence)
            if held is not None and (best is None or held[0] > best[0]):
                best = held
    return best[1] if best is not None and best[0] >= config.hedge_cover else None


def _window(side: Side, hedge: Marker) -> list[int]:
    """Return the tokens that a hedge colours, but for its own; a hedge between commas colours what is around them."""
    low, high = clause_bounds(side, hedge.first_token)
    said = [i for i in range(low, high) if side.weights[i] >= _CONTENT]
    if all(hedge.first_token - 1 <= i <= hedge.last_token for i in said):
        low, high = side.bounds[hedge.sentence]
    around = range(max(low, hedge.first_token - _REACH // 2), min(high, hedge.last_token + _REACH))
    return [i for i in around if not hedge.first_token <= i < hedge.last_token]


def _span(side: Side, hedge: Marker) -> tuple[int, int]:
    """Return the hedge with the few words it colours."""
    high = side.bounds[hedge.sentence][1]
    return hedge.start, side.token_end[min(high, hedge.last_token + 4) - 1]
