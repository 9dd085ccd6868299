"""The growing table of a collation."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from samesource.stages.collating.witness_text import WitnessText


@dataclass(slots=True, eq=False)
class Column:
    """One place for a word: which token each witness has there, and the forms, stems and flags of those tokens."""

    row: Row
    cells: dict[int, int] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)
    stems: set[int] = field(default_factory=set)
    flags: int = 0


@dataclass(slots=True, eq=False)
class Row:
    """A group of sentences that say the same, as columns in order."""

    kind: int
    columns: list[Column] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class VariantTable:
    """Rows in order of the first witness, later additions after what precedes them.

    A variant graph (Schmidt & Colomb 2009) laid out as a table: a node is a form in a column, a witness's path its
    cells in order of token.
    """

    witnesses: list[WitnessText] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    at: list[list[Column]] = field(default_factory=list)
    """[witness][token]: its column."""
    holding: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    """Rows that hold a rare stem."""
    asides: dict[tuple[str, ...], Row] = field(default_factory=dict)
    """Rows of furniture by their words."""
    moved: list[tuple[int, int, Column]] = field(default_factory=list)
    """Witness, token, column: what is equal and stands in another order inside a row."""

    def put(self, witness: int, token: int, column: Column) -> None:
        """Put a token into a column."""
        text = self.witnesses[witness]
        column.cells[witness] = token
        self.at[witness][token] = column
        form, stem = text.folded[token], text.stems[token]
        column.forms.add(form)
        column.flags |= text.flags[token]
        if stem and stem not in column.stems:
            column.stems.add(stem)
            if text.weights[token] >= CONTENT and column.row not in self.holding[stem][-1:]:
                self.holding[stem].append(column.row)

    def find_row(self, text: WitnessText, unit: tuple[int, int, int], least: float) -> Row | None:
        """Find the row of the unit's kind that holds most of its content words, `least` of their weight at any rate."""
        kind, first, last = unit
        bag = {text.stems[i]: text.weights[i] for i in range(first, last) if text.weights[i] >= CONTENT}
        shares: Counter[int] = Counter()
        rows: dict[int, Row] = {}
        for stem, weight in bag.items():
            for row in set(self.holding.get(stem, ())):
                if row.kind == kind:
                    shares[id(row)] += weight
                    rows[id(row)] = row
        total = sum(bag.values())
        found = [key for key, share in shares.items() if share >= least * total]
        if len(bag) < FEWEST or not found:
            return None
        best = max(shares[key] for key in found)
        equal = {key for key in found if shares[key] == best}
        return next(row for row in self.rows if id(row) in equal)


CONTENT = 700_000
"""Background weight of a word that carries meaning, millionths."""
FEWEST = 3
"""Content words below which a sentence is like many others."""
