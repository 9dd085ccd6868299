"""Say of every reading which changes brought it."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from samesource.records.collation import CollatedWitness, Collation, Place, Reading

_SEVERITIES = ("factual", "style", "cosmetic")
_SHORT = 6
"""Words of an old side that shows what changed; a longer one shows where."""
Span = tuple[int, int]


def type_places(collation: Collation, changes: Sequence[Mapping[str, Any]]) -> Collation:
    """Return the collation with kinds and severities of `changes` (trace.json's form, original positions).

    A change belongs to the reading that its child has, at every place its new words touch where child and parent
    differ; at those its old words touch where they are few, or where the new touch none. The first reading, against
    which the others are told, has none; one without a change stays wording, omission or addition, of style.
    O(changes + cells).
    """
    number = {witness.id: i for i, witness in enumerate(collation.witnesses)}
    held = _reading_of(collation)
    at = _places_of_tokens(collation)
    found: dict[tuple[int, int], list[Mapping[str, Any]]] = defaultdict(list)
    for change in changes:
        parent, child = number.get(change["parent"]), number.get(change["child"])
        if parent is None or child is None:
            continue
        touched = set(_touched(collation, at, child, change["new"]))
        if not touched or len(change["old"]["text"].split() if change["old"] else ()) <= _SHORT:
            touched |= set(_touched(collation, at, parent, change["old"]))
        for place in sorted(touched):
            reading = held[place].get(child)
            if reading and reading != held[place].get(parent):
                found[place, reading].append(change)
    places = tuple(_typed(place, i, found) for i, place in enumerate(collation.places))
    return dataclasses.replace(collation, places=places)


def _reading_of(collation: Collation) -> list[dict[int, int]]:
    """Return, for each place, the index of each witness's reading."""
    return [{w: i for i, reading in enumerate(place.readings) for w in reading.witnesses} for place in collation.places]


def _places_of_tokens(collation: Collation) -> list[dict[int, list[int]]]:
    """Return [witness]: the places that each token stands in; of a place about whole rows only where some lack it."""
    at: list[dict[int, list[int]]] = [defaultdict(list) for _ in collation.witnesses]
    for number, place in enumerate(collation.places):
        for column in collation.rows[place.row].cells[place.first : place.last]:
            for witness, token in enumerate(column):
                if token >= 0:
                    at[witness][token].append(number)
    return at


def _touched(
    collation: Collation, at: list[dict[int, list[int]]], witness: int, span: Mapping[str, Any] | None
) -> Iterator[int]:
    """Yield the places of the tokens of a witness that an original span touches."""
    if span is None:
        return
    for token in _tokens(collation.witnesses[witness], (span["start"], span["end"])):
        yield from at[witness].get(token, ())


def _tokens(witness: CollatedWitness, span: Span) -> range:
    """Return the tokens that an original span touches."""
    first = bisect_right(witness.bounds, span[0]) - 1
    return range(max(first, 0), min(bisect_left(witness.bounds, max(span[1], span[0] + 1)), len(witness.tokens)))


def _typed(place: Place, number: int, found: Mapping[tuple[int, int], list[Mapping[str, Any]]]) -> Place:
    readings = tuple(_reading(reading, found.get((number, i), [])) for i, reading in enumerate(place.readings))
    severities = [reading.severity for reading in readings if reading.severity]
    gravest = next((severity for severity in _SEVERITIES if severity in severities), "style")
    return dataclasses.replace(place, readings=readings, severity=gravest)


def _reading(reading: Reading, changes: list[Mapping[str, Any]]) -> Reading:
    if not changes:
        return reading
    ordered = sorted(changes, key=lambda change: _SEVERITIES.index(change["severity"]))
    return dataclasses.replace(
        reading,
        kinds=tuple(dict.fromkeys(change["kind"] for change in ordered)),
        severity=ordered[0]["severity"],
        says=tuple(dict.fromkeys(c["description"] for c in ordered if c["severity"] == ordered[0]["severity"])),
    )
