"""Rows in an order in which every witness can be read from top to bottom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from samesource.records.collation import CollatedRow, Collation
from samesource.stages.collating.heaviest_chain import heaviest_chain

Cells = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class LinearRow:
    """A row, or the stretch that one witness has of it elsewhere (`moved`)."""

    row: int
    kind: str
    cells: Cells
    """[column][witness], as in a collation; only what stands here."""
    moved: int | None


def linear_rows(collation: Collation) -> list[LinearRow]:
    """Return the rows, each witness's stretches that stand out of order taken out and put where the witness has them.

    As in CollateX, what is transposed is not aligned but linked: a moved stretch keeps the number of its row. The cells
    of a witness then rise from first to last.
    """
    count = len(collation.witnesses)
    where: list[dict[int, int]] = [{} for _ in range(count)]
    for number, row in enumerate(collation.rows):
        for column in row.cells:
            for witness, token in enumerate(column):
                if token >= 0:
                    where[witness][token] = number
    taken: dict[int, set[tuple[int, int]]] = defaultdict(set)
    extra: dict[int, list[tuple[int, int, int, int]]] = defaultdict(list)
    for witness in range(count):
        before = -1
        stretches = _stretches(where[witness])
        chain = {
            place for place, _, _ in heaviest_chain([(i, home, e - s) for i, (home, s, e) in enumerate(stretches)])
        }
        for i, (home, start, end) in enumerate(stretches):
            if i in chain:
                before = home
            else:
                extra[before].append((witness, start, end, home))
                taken[home] |= {(witness, token) for token in range(start, end)}
    lines = [_alone(collation, *each) for each in extra[-1]]
    for number, row in enumerate(collation.rows):
        if rest := _without(row, taken.get(number, set())):
            lines.append(LinearRow(number, row.kind, rest, None))
        lines += [_alone(collation, *each) for each in extra[number]]
    return lines


def _stretches(rows: dict[int, int]) -> list[tuple[int, int, int]]:
    """Return (row, first token, token after the last) of a witness's tokens, in order."""
    stretches = []
    start = 0
    for token in range(1, len(rows) + 1):
        if token == len(rows) or rows[token] != rows[start]:
            stretches.append((rows[start], start, token))
            start = token
    return stretches


def _without(row: CollatedRow, taken: set[tuple[int, int]]) -> Cells:
    """Return a row's cells without those taken out; columns left empty go."""
    if not taken:
        return row.cells
    cells = [tuple([-1 if (w, token) in taken else token for w, token in enumerate(column)]) for column in row.cells]
    return tuple(column for column in cells if max(column) >= 0)


def _alone(collation: Collation, witness: int, start: int, end: int, row: int) -> LinearRow:
    """Return a stretch of one witness as a row of its own."""
    count = len(collation.witnesses)
    cells = tuple(tuple([token if w == witness else -1 for w in range(count)]) for token in range(start, end))
    return LinearRow(row, collation.rows[row].kind, cells, witness)
