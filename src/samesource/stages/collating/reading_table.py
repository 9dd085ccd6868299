"""What each witness of a collation says at the place of a change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from samesource.records.collation import Collation

Cell = tuple[int, int]
"""Row and column."""


class ReadingTable:
    """Looks readings up: by original span to columns, by columns to the words of any witness."""

    def __init__(self, collation: Collation) -> None:
        self.collation = collation
        self.number = {witness.id: i for i, witness in enumerate(collation.witnesses)}
        self._at: list[dict[int, Cell]] = [{} for _ in collation.witnesses]
        self._has: list[set[int]] = [set() for _ in collation.witnesses]
        self._said: dict[Cell, set[str]] = {}
        for r, row in enumerate(collation.rows):
            for c, column in enumerate(row.cells):
                for w, token in enumerate(column):
                    if token >= 0:
                        self._at[w][token] = (r, c)
                        self._has[w].add(r)

    def cells(self, document: str, span: Mapping[str, Any]) -> list[Cell]:
        """Return the columns of the words of `document` in an original span."""
        witness = self.collation.witnesses[self.number[document]]
        first = max(bisect_right(witness.bounds, span["start"]) - 1, 0)
        last = min(bisect_left(witness.bounds, max(span["end"], span["start"] + 1)), len(witness.tokens))
        return [self._at[self.number[document]][token] for token in range(first, last)]

    def reading(self, document: str, cells: Sequence[Cell]) -> tuple[str, ...]:
        """Return the words, case folded, that `document` has in these columns."""
        w = self.number[document]
        held = [(r, c) for r, c in cells if self.collation.rows[r].cells[c][w] >= 0]
        tokens = sorted(self.collation.rows[r].cells[c][w] for r, c in held)
        return tuple(self.collation.witnesses[w].folded[token] for token in tokens)

    def sentence(self, document: str, cells: Sequence[Cell]) -> set[str]:
        """Return all the words that `document` has in the rows of these columns."""
        w = self.number[document]
        return set[str]().union(*(self._in_row(r, w) for r in {r for r, _ in cells}))

    def _in_row(self, r: int, w: int) -> set[str]:
        """Return the words of a witness in a row, which many changes ask for."""
        if (r, w) not in self._said:
            folded = self.collation.witnesses[w].folded
            self._said[r, w] = {folded[column[w]] for column in self.collation.rows[r].cells if column[w] >= 0}
        return self._said[r, w]

    def has(self, document: str, cells: Sequence[Cell]) -> bool:
        """Tell whether `document` has anything in the rows of these columns."""
        return bool({r for r, _ in cells} & self._has[self.number[document]])
