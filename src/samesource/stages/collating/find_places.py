"""The places where witnesses differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samesource.records.collation import CollatedRow, CollatedWitness, Place, Reading

Cells = tuple[tuple[int, ...], ...]


def find_places(witnesses: Sequence[CollatedWitness], rows: Sequence[CollatedRow]) -> Iterator[Place]:
    """Yield the places of variation in order of row: who has a sentence at all, then each run of unequal columns.

    Furniture is no place of variation. O(columns × different witnesses).
    """
    first: dict[tuple[str, ...], int] = {}
    alike = [first.setdefault(witness.folded, w) for w, witness in enumerate(witnesses)]
    for number, row in enumerate(rows):
        if row.kind == "aside":
            continue
        present = [w for w in range(len(witnesses)) if any(column[w] >= 0 for column in row.cells)]
        if len(present) < len(witnesses):
            yield _whole(witnesses, row, number, present)
        different = [w for w in present if alike[w] == w]
        for start, end in _unequal(witnesses, row, different):
            readings = tuple(_readings(witnesses, row.cells[start:end], present))
            yield Place(number, start, end, whole=False, severity="style", readings=readings)


def _unequal(witnesses: Sequence[CollatedWitness], row: CollatedRow, present: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the longest runs of columns in which present witnesses differ."""
    start = -1
    folded = [witnesses[w].folded for w in range(len(witnesses))]
    for i, column in enumerate([*row.cells, ()]):
        equal = not column or len({folded[w][column[w]] if column[w] >= 0 else "" for w in present}) == 1
        if equal and start >= 0:
            yield start, i
            start = -1
        elif not equal and start < 0:
            start = i


def _readings(witnesses: Sequence[CollatedWitness], cells: Cells, present: list[int]) -> Iterator[Reading]:
    """Yield the readings of some columns, that of the witness placed first before the others."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for w in present:
        held = [column[w] for column in cells if column[w] >= 0]
        groups.setdefault(tuple(witnesses[w].folded[token] for token in held), []).append(w)
    first = next(iter(groups))
    for form, holders in groups.items():
        tokens = [column[holders[0]] for column in cells if column[holders[0]] >= 0]
        text = "".join(witnesses[holders[0]].tokens[token] for token in tokens).strip()
        if form == first:
            yield Reading(text, tuple(holders), (), None, ())
        else:
            kind = "wording" if form and first else "addition" if form else "omission"
            yield Reading(text, tuple(holders), (kind,), "style", ())


def _whole(witnesses: Sequence[CollatedWitness], row: CollatedRow, number: int, present: list[int]) -> Place:
    """Return the place that tells who has the row."""
    absent = tuple(w for w in range(len(witnesses)) if w not in set(present))
    holder = present[0]
    held = sorted(column[holder] for column in row.cells if column[holder] >= 0)
    text = "".join(witnesses[holder].tokens[token] for token in held).strip()
    has, lacks = Reading(text, tuple(present), (), None, ()), Reading("", absent, (), None, ())
    if present[0] == 0:
        readings = (has, Reading("", absent, ("omission",), "style", ()))
    else:
        readings = (lacks, Reading(text, tuple(present), ("addition",), "style", ()))
    return Place(number, 0, len(row.cells), whole=True, severity="style", readings=readings)
