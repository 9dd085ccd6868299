"""Figures that a text names only to set them aside."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from samesource.language.packs.read_pack import read_pack
from samesource.language.phrase_finder import PhraseFinder
from samesource.records.prepared import Prepared
from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.same_quantity import same_quantity

_BEFORE = 36
"""Characters before a figure that are searched."""
_BETWEEN = 6
"""Characters between the words that set a figure aside and the figure: an article, a preposition, a unit."""
_BREAKS = frozenset(",.;:\"'()")


def drop_superseded(values: Sequence[Mention], prepared: Prepared) -> list[Mention]:
    """Leave out the values that give way to another one of like quantity in their sentence.

    "56 and not 54 as stated before", "27.6, revising a preliminary reading of 27.3": the text asserts the first alone,
    which is noted in its `instead_of`.
    """
    finder = _finder(prepared.language)
    if finder is None:
        return list(values)
    kept = []
    for value in values:
        instead = [other for other in values if other.sentence == value.sentence and _is_instead(other, value)]
        if instead and _is_set_aside(value, values, prepared, finder):
            keys = {other.key for other in instead}
            for other in values:
                if other.key in keys:
                    other.instead_of |= {value.key}
        else:
            kept.append(value)
    return kept


def _is_set_aside(value: Mention, values: Sequence[Mention], prepared: Prepared, finder: PhraseFinder) -> bool:
    low = max([value.start - _BEFORE, int(prepared.sentence_start[value.sentence])])
    low = max([low, *(other.end for other in values if low < other.end <= value.start)])
    for _, end, _ in finder.find(prepared.text[low : value.start]):
        between = prepared.text[low + end : value.start]
        if len(between) <= _BETWEEN and _BREAKS.isdisjoint(between):
            return True
    return False


def _is_instead(other: Mention, value: Mention) -> bool:
    """Tell whether a value may be what stands in place of another; a unit said once serves both."""
    if other.key == value.key or other.kind != value.kind:
        return False
    return not (other.unit and value.unit) or same_quantity(other, value)


@functools.cache
def _finder(language: str) -> PhraseFinder | None:
    """Return the words of a language that set a figure aside; null where none are known."""
    listed = read_pack("superseded").get(language)
    return PhraseFinder(listed) if listed else None
