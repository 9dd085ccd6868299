"""Quotations that a child makes of what was said apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from samesource.records.difference import Difference
from samesource.records.paired_quotations import PairedQuotations
from samesource.stages.comparing.side import Side

_CUE = 60
"""Characters between two quoted parts in which a cue splits one utterance ("..., he said, ...")."""
_APART = 12
"""Words between two quotations of the parent from which they are no one utterance."""
_LOST = 2
"""Words of the parent's quotation that are gone between two parts."""
_ELLIPSES = ("...", "\u2026", "[", "(")
"""Marks that own up to a cut."""


def compare_splices(parent: Side, child: Side, quotations: PairedQuotations) -> list[Difference]:
    """Report quotations of the child that join words said apart, in one pair of marks or around a cue that splits them.

    Words that the parent has in one quotation with others between them, or in quotations far from each other.
    """
    differences = []
    of_child = {pair.new: pair.old for pair in quotations.pairs}
    for j, olds in sorted(of_child.items()):
        if len(olds) > 1 and any(_far(parent, a, b) for a, b in pairwise(sorted(olds))):
            differences.append(_difference(parent, sorted(olds), child, [j]))
    for j in sorted(of_child):
        if j + 1 in of_child and _split_by_cue(child, j):
            first, second = of_child[j], of_child[j + 1]
            both = sorted({*first, *second})
            apart = not set(first) & set(second) and _far(parent, max(first), min(second))
            if apart or _gap(parent, both, child, j):
                differences.append(_difference(parent, both, child, [j, j + 1]))
    return differences


def _span(side: Side, index: int) -> tuple[int, int]:
    return int(side.prepared.quotation_start[index]), int(side.prepared.quotation_end[index])


def _tokens(side: Side, start: int, end: int) -> range:
    return range(bisect_left(side.token_start, start), bisect_right(side.token_end, end))


def _far(side: Side, first: int, second: int) -> bool:
    """Tell whether two quotations are no one utterance: the later first, or many words between them."""
    low, high = _span(side, first)[1], _span(side, second)[0]
    return high < low or len(_tokens(side, low, high)) >= _APART


def _split_by_cue(side: Side, index: int) -> bool:
    """Tell whether a cue splits two quotations of one sentence, and no ellipsis stands there."""
    (start, low), (high, end) = _span(side, index), _span(side, index + 1)
    if side.speakers[index].sentence != side.speakers[index + 1].sentence or not 0 < high - low <= _CUE:
        return False
    edges = side.prepared.text[max(start, low - 6) : low], side.prepared.text[high : min(end, high + 6)]
    between = side.prepared.text[low:high]
    for a in side.attributions:
        if low <= a.start and a.end <= high:
            between = between.replace(side.prepared.text[a.start : a.end], "")
    cued = not any(character.isalpha() for character in between)
    return cued and not any(mark in edge for mark in _ELLIPSES for edge in edges)


def _gap(parent: Side, olds: Sequence[int], child: Side, j: int) -> bool:
    """Tell whether words of the parent's quotation are gone between the two parts that the child has of it."""
    said = [word for index in olds for word in parent.quotation_words[index]]
    before, after = child.quotation_words[j], child.quotation_words[j + 1]
    if not before or not after or before[-1] not in said or after[0] not in said:
        return False
    ends = [i for i, word in enumerate(said) if word == before[-1] and said[max(0, i - 1)] == before[-2:][0]]
    starts = [i for i, word in enumerate(said) if word == after[0]]
    gaps = [start - end - 1 for end in ends for start in starts if start > end]
    return bool(gaps) and min(gaps) >= _LOST


def _difference(parent: Side, olds: Sequence[int], child: Side, news: list[int]) -> Difference:
    old = _span(parent, olds[0])[0], _span(parent, olds[-1])[1]
    new = _span(child, news[0])[0], _span(child, news[-1])[1]
    old = (min(old), max(old))
    text = child.prepared.text[slice(*new)]
    return Difference("quote", "spliced", "factual", old, new, f'quotation joined from parts: "{text}"', 0.92)
