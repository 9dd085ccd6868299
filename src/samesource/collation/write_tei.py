"""Write a collation as a TEI P5 critical apparatus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from samesource import __version__
from samesource.collation.linear_rows import Cells, LinearRow, linear_rows
from samesource.records.collation import Collation, Place

_BARRED = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, and carriage returns, which it does not keep."""
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>Collation of {count} witnesses</title></titleStmt>
<publicationStmt><p>Made by samesource {version}.</p></publicationStmt>
<sourceDesc>
<listWit>
{witnesses}
</listWit>
</sourceDesc>
</fileDesc>
<encodingDesc>
<variantEncoding method="parallel-segmentation" location="internal"/>
</encodingDesc>
</teiHeader>
<text>
<body xml:space="preserve">"""


def write_tei(collation: Collation) -> str:
    """Return TEI P5 in the parallel segmentation method (Guidelines, chapter 13): an `<ab>` a row, an `<app>` a place.

    A reading's `type` is its severity, its `cause` the first kind of change. A row that only some witnesses have is an
    `<app type="row">` around the others; `<app type="typography">` holds words that differ in marks and case alone; a
    sentence that a witness has elsewhere stands there, `corresp` to its row. Reading all `<rdg>` of one witness from
    top to bottom gives its normalised text, character by character.
    """
    places: dict[int, list[Place]] = {}
    for place in collation.places:
        places.setdefault(place.row, []).append(place)
    names = "\n".join(
        f'<witness xml:id="w{i}" n={quoteattr(_clean(witness.id))}>{_text(witness.id)}</witness>'
        for i, witness in enumerate(collation.witnesses, start=1)
    )
    head = _HEAD.format(count=len(collation.witnesses), version=__version__, witnesses=names)
    rows = linear_rows(collation)
    standing = {row.row for row in rows if row.moved is None}
    lines = [_write_row(collation, row, standing, places.get(row.row, [])) for row in rows]
    return "\n".join([head, *lines, "</body>", "</text>", "</TEI>", ""])


def _write_row(collation: Collation, row: LinearRow, standing: set[int], places: list[Place]) -> str:
    """Write one row; the line break after it is outside of `<ab>` and no text."""
    here = sorted(_present(row.cells))
    inner = "".join(_segments(collation, row, here, places))
    if len(here) < len(collation.witnesses):
        whole = next((place for place in places if place.whole and row.moved is None), None)
        absent = [w for w in range(len(collation.witnesses)) if w not in set(here)]
        lacking = _cause(whole, absent[0])
        present_here = f"<rdg{_wits(here)}{_cause(whole, here[0])}>{inner}</rdg>"
        inner = f'<app type="row">{present_here}<rdg{_wits(absent)}{lacking}/></app>'
    if row.moved is None:
        return f'<ab xml:id="r{row.row + 1}" type="{row.kind}">{inner}</ab>'
    link = f' corresp="#r{row.row + 1}"' if row.row in standing else ""
    return f'<ab type="moved"{link}>{inner}</ab>'


def _segments(collation: Collation, row: LinearRow, here: list[int], places: list[Place]) -> Iterator[str]:
    """Yield plain text where all agree, and an apparatus entry for every run of columns where they do not."""
    states = [_state(collation, column, here) for column in row.cells]
    start = 0
    for end in range(1, len(states) + 1):
        if end < len(states) and states[end] == states[start]:
            continue
        cells = row.cells[start:end]
        if states[start] == 0:
            yield _text(_said(collation, cells, here[0]))
        else:
            place = None
            if states[start] == 2 and row.moved is None:
                place = _find_place(collation, row, places, cells)
            yield _entry(collation, cells, here, place, typography=states[start] == 1)
        start = end


def _state(collation: Collation, column: Sequence[int], here: list[int]) -> int:
    """Return 0 where all say the same, 1 where they differ in marks and case only, 2 where in words."""
    if any(column[w] < 0 for w in here):
        return 2
    witnesses = collation.witnesses
    if len({witnesses[w].tokens[column[w]] for w in here}) == 1:
        return 0
    return 1 if len({witnesses[w].folded[column[w]] for w in here}) == 1 else 2


def _find_place(collation: Collation, row: LinearRow, places: list[Place], cells: Cells) -> Place | None:
    """Return the place of variation that these columns belong to."""
    held = {(w, token) for w, token in enumerate(next(iter(cells))) if token >= 0}
    for place in places:
        if not place.whole:
            columns = collation.rows[row.row].cells[place.first : place.last]
            if any((w, token) in held for column in columns for w, token in enumerate(column)):
                return place
    return None


def _entry(collation: Collation, cells: Cells, here: list[int], place: Place | None, *, typography: bool) -> str:
    groups: dict[str, list[int]] = {}
    for w in here:
        groups.setdefault(_said(collation, cells, w), []).append(w)
    readings = [
        f"<rdg{_wits(own)}{_cause(place, own[0])}>{_text(said)}</rdg>"
        if said
        else f"<rdg{_wits(own)}{_cause(place, own[0])}/>"
        for said, own in groups.items()
    ]
    return f'<app type="{"typography" if typography else "words"}">{"".join(readings)}</app>'


def _said(collation: Collation, cells: Cells, witness: int) -> str:
    tokens = collation.witnesses[witness].tokens
    return "".join(tokens[column[witness]] for column in cells if column[witness] >= 0)


def _cause(place: Place | None, witness: int) -> str:
    """Return the attributes that type the reading of a witness."""
    reading = next((r for r in place.readings if witness in r.witnesses), None) if place else None
    if reading is None or reading.severity is None:
        return ""
    return f' type="{reading.severity}" cause="{reading.kinds[0]}"'


def _wits(witnesses: Sequence[int]) -> str:
    return f' wit="{" ".join(f"#w{w + 1}" for w in witnesses)}"'


def _present(cells: Cells) -> set[int]:
    return {w for column in cells for w, token in enumerate(column) if token >= 0}


def _text(text: str) -> str:
    """Escape text; a character that XML cannot hold becomes `<g>` with its number."""
    parts = []
    end = 0
    for found in _BARRED.finditer(text):
        parts.append(f'{escape(text[end : found.start()])}<g ref="char:{ord(found.group()):X}"/>')
        end = found.end()
    return "".join([*parts, escape(text[end:])])


def _clean(text: str) -> str:
    return _BARRED.sub("\ufffd", text)
