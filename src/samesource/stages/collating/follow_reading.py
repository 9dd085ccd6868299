"""Follow one change from where it entered to all that derives from there."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from samesource.stages.collating.reading_table import Cell, ReadingTable

Change = Mapping[str, Any]
_KEPT = 0.6
"""Share of a reading's words that a reworded sentence must hold to count as saying the same."""


def follow_reading(
    change: Change,
    children: Mapping[str, Sequence[str]],
    changes: Mapping[tuple[str, str], Sequence[Change]],
    table: ReadingTable,
) -> dict[str, str]:
    """Return what became of the change in each witness below its child.

    `carried`: the same words stand there, or most of them in a sentence where no further factual change was found;
    `restored`: the parent's words again; `altered`: a third reading; `dropped`: the sentence is gone; `unclear`: none
    of these can be told. What derives from a restored, altered or unclear text is followed too, for it may have any of
    the readings; below a dropped passage there is nothing to follow.
    """
    start = change["child"]
    new = table.cells(start, change["new"]) if change["new"] else []
    old = table.cells(change["parent"], change["old"]) if change["old"] else []
    cells = new or old
    told = table.reading(start, cells) if new else ()
    before = table.reading(change["parent"], old) if old else ()
    states: dict[str, str] = {}
    waiting = deque((start, child) for child in children.get(start, ()))
    while waiting:
        parent, document = waiting.popleft()
        if document in states or document == start:
            continue
        again = _changed_again(changes.get((parent, document), ()), table, parent, set(cells) | set(old))
        states[document] = _state(table, document, (cells, old), (told, before), again=again)
        if states[document] != "dropped":
            waiting.extend((document, child) for child in children.get(document, ()))
    return states


def _changed_again(changes: Sequence[Change], table: ReadingTable, parent: str, cells: set[Cell]) -> bool:
    """Tell whether a factual change along an edge touches these columns."""
    return any(cells & set(table.cells(parent, change["old"])) for change in changes if change["old"])


def _state(
    table: ReadingTable,
    document: str,
    cells: tuple[Sequence[Cell], Sequence[Cell]],
    readings: tuple[tuple[str, ...], tuple[str, ...]],
    *,
    again: bool,
) -> str:
    """Tell what a document says where a change stands above it."""
    (place, old), (told, before) = cells, readings
    now = table.reading(document, place)
    if not table.has(document, place):
        # A sentence that was left out and is still out is carried; one that was altered is dropped.
        return "dropped" if told else "carried"
    if not told:
        return _without(now, before, table.sentence(document, place))
    if now == told:
        return "carried"
    words = table.sentence(document, [*place, *old])
    if before and _share(before, words) == 1.0 and _share(told, words) < 1.0:
        return "restored"
    if again:
        return "altered"
    return "carried" if _share(told, words) >= _KEPT and _figures(told) <= words else "unclear"


def _without(now: tuple[str, ...], before: tuple[str, ...], words: set[str]) -> str:
    """Tell what became of words left out."""
    if before and _share(before, words) == 1.0:
        return "restored"
    return "carried" if not now or _share(before, words) < 1 - _KEPT else "unclear"


def _share(reading: tuple[str, ...], words: set[str]) -> float:
    return sum(word in words for word in reading) / len(reading) if reading else 0.0


def _figures(reading: tuple[str, ...]) -> set[str]:
    return {word for word in reading if any(character.isdigit() for character in word)}
