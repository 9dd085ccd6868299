"""Where in the other text words that were left out or added would stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.place_beside import place_beside
from samesource.stages.comparing.side import Side

_KINDS = frozenset(["wording", "omission", "addition", "hedge-dropped"])
_SURE = 0.6
"""Confidence up to which a fact left out or added is part of a sentence that stays."""
_HELD = 0.4
"""Share of what stands beside the words that the place must hold."""


def attach_places(
    parent: Side, child: Side, groups: list[LinkGroup], differences: list[Difference]
) -> list[Difference]:
    """Give words of linked sentences that one text only has, and nothing stands for, the words beside their place.

    What lost a source, a condition or a name is then told too: `left out: if it is granted` beside `by the end of May`.
    """
    return [_placed(parent, child, groups, one) if _asks(one) else one for one in differences]


def _asks(difference: Difference) -> bool:
    """Tell whether a difference shows words of one text only, of a sentence that stays."""
    if difference.kind not in _KINDS or (difference.old is None) == (difference.new is None):
        return False
    factual = difference.severity == "factual"
    return not factual or (difference.kind != "addition" and difference.confidence <= _SURE)


def _placed(parent: Side, child: Side, groups: list[LinkGroup], difference: Difference) -> Difference:
    """Return a difference with the place in the other text, where it has none and one is found."""
    span = difference.old or difference.new or (0, 0)
    gone = difference.old is not None
    side, other = (parent, child) if gone else (child, parent)
    first = bisect_right(side.token_end, span[0])
    if first >= len(side.token_sentence) or span[1] > side.prepared.sentence_end[side.token_sentence[first]]:
        return difference
    sentence = side.token_sentence[first]
    if gone:
        linked = {j for group in groups if sentence in group.old for j in group.new}
    else:
        linked = {i for group in groups if sentence in group.new for i in group.old}
    place = place_beside(side, span, other, sorted(linked), _HELD)
    if place is None:
        return difference
    text = other.prepared.text[slice(*place)]
    return replace(
        difference,
        old=difference.old or place,
        new=difference.new or place,
        description=f"{difference.description}; beside: {text}",
    )
