"""What an edited text takes out or puts in that turns or limits what is said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from samesource.records.difference import Difference
from samesource.records.marker import Marker
from samesource.stages.comparing.side import Side

_SURE = 0.6
"""Confidence up to which words that one text has are an edit or a clause, not a sentence."""
_KINDS = frozenset(["wording", "omission", "addition"])
_LEAST = 4
"""Words of a condition: `if so` and `if any` set none."""
_CONDITIONS = {
    "de": frozenset(["falls", "sofern", "wenn", "vorausgesetzt"]),
    "en": frozenset(["if", "unless", "provided"]),
    "es": frozenset(["si"]),
    "fr": frozenset(["si"]),
    "it": frozenset(["se", "purché"]),
    "pt": frozenset(["se", "caso"]),
    "ru": frozenset(["если"]),
}


def weigh_edits(parent: Side, child: Side, differences: list[Difference]) -> list[Difference]:
    """Take for facts what an edited text leaves out, or adds, with a denial in it, and conditions that it leaves out.

    One in three of such denials is recorded as a change of fact, of other words that are cut one in eight.
    """
    return [_weighed(parent, child, difference) for difference in differences]


def _weighed(parent: Side, child: Side, difference: Difference) -> Difference:
    """Return a difference of style as one of fact, where one text only has it and it denies or limits something."""
    if difference.severity != "style" or difference.kind not in _KINDS or difference.confidence > _SURE:
        return difference
    if difference.old and not difference.new:
        text = parent.prepared.text[slice(*difference.old)]
        if _condition(parent, difference.old):
            description = f"condition left out: {text}"
            return replace(difference, kind="hedge-dropped", severity="factual", description=description)
        if _holds(parent.negations, difference.old):
            return replace(difference, kind="omission", severity="factual", description=f"left out: {text}")
    if difference.new and not difference.old and _holds(child.negations, difference.new):
        text = child.prepared.text[slice(*difference.new)]
        return replace(difference, kind="addition", severity="factual", description=f"added: {text}")
    return difference


def _holds(markers: Iterable[Marker], span: tuple[int, int]) -> bool:
    return any(marker.start < span[1] and span[0] < marker.end for marker in markers)


def _condition(side: Side, span: tuple[int, int]) -> bool:
    """Tell whether words open with what sets a condition."""
    first, last = bisect_left(side.token_start, span[0]), bisect_left(side.token_start, span[1])
    conditions = _CONDITIONS.get(side.prepared.language, frozenset[str]())
    return last - first >= _LEAST and side.words[first] in conditions
