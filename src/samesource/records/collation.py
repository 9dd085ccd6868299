"""What each witness says at each place: rows of sentences, columns of words, and where witnesses differ.

Field order is key order in JSON (`samesource/collation/1`). Witnesses are told by their place in `Collation.witnesses`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CollatedWitness:
    """One document as tokens that together are its whole normalised text, furniture too."""

    id: str
    guides: tuple[str, ...]
    """Whom it was aligned with: its parents where a lineage was given, else the witness most like it."""
    same_as: str | None
    """The first witness with the same story words."""
    tokens: tuple[str, ...]
    """Each a word with the punctuation and space around it, as in the normalised text."""
    folded: tuple[str, ...]
    """What is compared: the word alone, case folded."""
    bounds: tuple[int, ...]
    """Where each token starts in the text as received, and where the last ends: its tokens cover it without a gap."""


@dataclass(frozen=True, slots=True)
class CollatedRow:
    """A group of sentences that say the same; `kind` is body, title or aside (furniture, subheads, datelines)."""

    kind: str
    cells: tuple[tuple[int, ...], ...]
    """[column][witness]: index of its token there, -1 where it has none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses say at a place; an empty `text` is an omission."""

    text: str
    witnesses: tuple[int, ...]
    kinds: tuple[str, ...]
    """Kinds of change (DESIGN §5) that brought it; empty for the first reading."""
    severity: str | None
    """factual, style or cosmetic; null for the first reading."""
    says: tuple[str, ...]
    """The changes in plain words."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of variation: half-open columns of a row. `whole`: whether witnesses have anything of the row at all."""

    row: int
    first: int
    last: int
    whole: bool
    severity: str
    readings: tuple[Reading, ...]
    """The first is that of the witness placed first. Inside a row only witnesses that have the row are listed."""


@dataclass(frozen=True, slots=True)
class Transposition:
    """Tokens `start` to `end` of `witness` say what `other_start` to `other_end` of `other` say, in another order."""

    witness: int
    start: int
    end: int
    other: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Collation:
    """All witnesses of a family side by side; witnesses as they were placed, rows in the order of the first."""

    witnesses: tuple[CollatedWitness, ...]
    rows: tuple[CollatedRow, ...]
    places: tuple[Place, ...]
    transpositions: tuple[Transposition, ...]

    def text(self, witness: int) -> str:
        """Return the normalised text of a witness, read back from the table's cells alone."""
        tokens = self.witnesses[witness].tokens
        held = sorted(column[witness] for row in self.rows for column in row.cells if column[witness] >= 0)
        return "".join(tokens[index] for index in held)
