"""The file in which a person overrules the program."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from samesource.errors import InputError
from samesource.reading.read_csv import read_csv
from samesource.reading.streams.open_source import open_source
from samesource.reading.times.iso_time import iso_time
from samesource.records.correction import EDGES, VALUES, Correction

_COLUMNS = ("says", "document", "other", "value", "who", "why", "when")
_MAXIMUM_FIELD = 10_000
_REMEDY = f"Columns: {', '.join(_COLUMNS)}; `says` is one of {', '.join((*EDGES, *VALUES))}."


def read_corrections(path: Path) -> list[Correction]:
    """Read a CSV file of corrections in order of rows; see docs/corrections.md.

    Raise InputError, naming the row, for an unknown kind or column, a missing cell, a date that cannot be read, and
    for lines that contradict each other or make a document its own ancestor. Whether the ids exist is told later.
    """
    found = []
    with open_source(path) as stream:
        for number, record in read_csv(stream, _MAXIMUM_FIELD):
            place = f"{path}, row {number}"
            if isinstance(record, str):
                raise InputError(f"the corrections cannot be read: {record}", where=place)
            found.append(_read(number, record, place))
    _check(found, str(path))
    return found


def _read(number: int, record: dict[str, Any], place: str) -> Correction:
    """Read one row."""
    cells = {str(name).strip().lower(): str(cell or "").strip() for name, cell in record.items()}
    if strange := sorted(set(cells) - {*_COLUMNS, ""}):
        raise InputError(f"unknown column {strange[0]!r} of corrections", where=place, remedy=_REMEDY)
    given = Correction(line=number, **{name: cells.get(name, "") for name in _COLUMNS})
    if given.says not in (*EDGES, *VALUES):
        raise InputError(f"unknown correction {given.says!r}", where=place, remedy=_REMEDY)
    needed = ["document"]
    if given.says in VALUES:
        needed.append("value")
    elif given.says != "no-parent":
        needed.append("other")
    for name in needed:
        if not getattr(given, name):
            raise InputError(f"a correction {given.says!r} needs the column `{name}`", where=place, remedy=_REMEDY)
    if given.other and given.other == given.document:
        raise InputError("a document cannot derive from itself", where=place)
    if given.says == "date" and iso_time(given.value) is None:
        raise InputError(
            f"the time {given.value!r} cannot be read", where=place, remedy="Write it as 2025-09-02 or with a clock."
        )
    return given


def _check(found: list[Correction], path: str) -> None:
    """Raise InputError for the first line that an earlier one contradicts."""
    for position, given in enumerate(found):
        for earlier in found[:position]:
            if _contradict(earlier, given) or _contradict(given, earlier):
                raise InputError(
                    f"row {given.line} contradicts row {earlier.line} of the corrections",
                    where=path,
                    remedy=f"Keep one: {earlier.words()}; {given.words()}.",
                )
        ahead = [
            (one.other, one.document) for one in found[: position + 1] if one.says in ("derives-from", "direction")
        ]
        if given.says in ("derives-from", "direction") and _reaches(ahead, given.document, given.other):
            raise InputError(
                f"row {given.line} of the corrections makes {given.document} its own ancestor",
                where=path,
                remedy="Leave out one of the rows of this circle.",
            )


def _contradict(one: Correction, other: Correction) -> bool:
    """Tell whether `one` leaves no room for `other`."""
    if one.document == other.document and one.says == other.says and one.says in VALUES:
        return one.value != other.value
    if one.says == "no-parent" and other.says == "derives-from":
        return one.document == other.document
    if one.says == "derives-from" and other.says == "not-from":
        return (one.document, one.other) == (other.document, other.other)
    return False


def _reaches(ahead: Iterable[tuple[str, str]], start: str, goal: str) -> bool:
    """Tell whether a way leads from `start` to `goal`, from parents to children."""
    edges = list(ahead)
    reached, waiting = {start}, [start]
    for node in waiting:
        for parent, child in edges:
            if parent == node and child not in reached:
                reached.add(child)
                waiting.append(child)
    return goal in reached
