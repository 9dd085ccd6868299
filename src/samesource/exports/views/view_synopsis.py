"""View a collation as sentences, each with its different wordings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from samesource.records.collation import Collation, Place, Reading

SEVERITIES = ("factual", "style", "cosmetic")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording; `place` where witnesses differ, `severity` where this one departs from the first."""

    text: str
    place: int | None
    severity: str | None
    reading: int | None


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a sentence and who has it; `entered` are those whose own guide says something else there."""

    witnesses: tuple[int, ...]
    entered: tuple[int, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One row: its wordings, that of the witness placed first before the others, and what was changed."""

    number: int
    kind: str
    versions: tuple[Version, ...]
    absent: tuple[int, ...]
    moved: tuple[int, ...]
    places: tuple[tuple[int, Place], ...]
    severities: tuple[str, ...]
    kinds: tuple[str, ...]
    says: tuple[str, ...]


def view_synopsis(collation: Collation) -> list[SentenceView]:
    """Return a view of every row that is story or headline; furniture is left out. O(columns × witnesses)."""
    places: dict[int, list[tuple[int, Place]]] = {}
    for number, place in enumerate(collation.places):
        places.setdefault(place.row, []).append((number, place))
    row_of = [
        {column[w]: r for r, row in enumerate(collation.rows) for column in row.cells if column[w] >= 0}
        for w in range(len(collation.witnesses))
    ]
    moved: dict[int, set[int]] = {}
    for found in collation.transpositions:
        moved.setdefault(row_of[found.witness][found.start], set()).add(found.witness)
    return [
        _view(collation, number, places.get(number, []), tuple(sorted(moved.get(number, ()))))
        for number, row in enumerate(collation.rows)
        if row.kind != "aside"
    ]


def _view(collation: Collation, number: int, places: list[tuple[int, Place]], moved: tuple[int, ...]) -> SentenceView:
    row = collation.rows[number]
    groups: dict[tuple[str, ...], list[int]] = {}
    forms: dict[int, tuple[str, ...]] = {}
    for w, witness in enumerate(collation.witnesses):
        held = [column[w] for column in row.cells if column[w] >= 0]
        if held:
            forms[w] = tuple(witness.folded[token] if token >= 0 else "" for token in (c[w] for c in row.cells))
            groups.setdefault(forms[w], []).append(w)
    inside = [(i, place) for i, place in places if not place.whole]
    place_of = {id(place): {w: r for r in place.readings for w in r.witnesses} for _, place in inside}
    index = {witness.id: w for w, witness in enumerate(collation.witnesses)}
    versions = []
    for form, holders in groups.items():
        entered = tuple(
            w for w in holders if not any(forms.get(index[g]) == form for g in collation.witnesses[w].guides)
        )
        pieces = tuple(_pieces(collation, number, inside, place_of, holders[0]))
        versions.append(Version(tuple(holders), entered, pieces))
    readings = [reading for _, place in places for reading in place.readings if reading.severity]
    return SentenceView(
        number,
        row.kind,
        tuple(versions),
        tuple(w for w in range(len(collation.witnesses)) if w not in forms),
        moved,
        tuple(places),
        tuple(severity for severity in SEVERITIES if any(r.severity == severity for r in readings)),
        tuple(sorted({kind for reading in readings for kind in reading.kinds})),
        tuple(dict.fromkeys(says for r in readings if r.severity == "factual" for says in r.says)),
    )


def _pieces(
    collation: Collation,
    number: int,
    places: list[tuple[int, Place]],
    place_of: dict[int, dict[int, Reading]],
    witness: int,
) -> Iterator[Piece]:
    """Yield the text of a witness in one row, cut where places of variation begin and end."""
    cells = collation.rows[number].cells
    tokens = collation.witnesses[witness].tokens
    at = 0
    for i, place in places:
        yield from _plain(tokens, [column[witness] for column in cells[at : place.first]])
        text = "".join(tokens[column[witness]] for column in cells[place.first : place.last] if column[witness] >= 0)
        reading = place_of[id(place)].get(witness)
        which = place.readings.index(reading) if reading else None
        yield Piece(text, i, reading.severity if reading else None, which)
        at = place.last
    yield from _plain(tokens, [column[witness] for column in cells[at:]])


def _plain(tokens: tuple[str, ...], held: list[int]) -> Iterator[Piece]:
    text = "".join(tokens[token] for token in held if token >= 0)
    if text:
        yield Piece(text, None, None, None)
