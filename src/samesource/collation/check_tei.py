"""Check the structure of a TEI apparatus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samesource.reading.items.parse_xml import parse_xml

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_TEI = "{http://www.tei-c.org/ns/1.0}"
_INSIDE = {
    "TEI": {"teiHeader", "text"},
    "text": {"body"},
    "body": {"ab"},
    "ab": {"app", "g"},
    "app": {"rdg"},
    "rdg": {"app", "g"},
    "g": set(),
}
"""What may stand in what, of the elements that we write."""


def check_tei(given: str) -> list[str]:
    """Return what is wrong with an apparatus as `write_tei` makes it; nothing where all is well.

    A structural check after chapter 13 of the TEI P5 Guidelines, no validation: no package under a permissive licence
    carries a TEI schema with the module for critical apparatus. Checked are the namespace, what stands in what, the
    declared encoding, ids, pointers, and that the readings of every entry share its witnesses out exactly.
    """
    root = parse_xml(given.encode())
    return list(_wrong(root))


def _wrong(root: Any) -> Iterator[str]:  # noqa: ANN401 - an lxml element
    names = [element.get(_ID) for element in root.iter() if element.get(_ID)]
    if root.tag != f"{_TEI}TEI":
        yield f"the root is {root.tag}"
    if len(set(names)) < len(names):
        yield "an id is given twice"
    encoding = root.find(f"{_TEI}teiHeader/{_TEI}encodingDesc/{_TEI}variantEncoding")
    if encoding is None or encoding.get("method") != "parallel-segmentation" or encoding.get("location") != "internal":
        yield "the header does not declare parallel segmentation"
    for path in ("titleStmt/{0}title", "publicationStmt/{0}p", "sourceDesc/{0}listWit/{0}witness"):
        if root.find(f"{_TEI}teiHeader/{_TEI}fileDesc/{_TEI}{path.format(_TEI)}") is None:
            yield f"the header lacks {path.format('')}"
    witnesses = {f"#{element.get(_ID)}" for element in root.iter(f"{_TEI}witness")}
    body = root.find(f"{_TEI}text/{_TEI}body")
    if body is None:
        yield "there is no body"
        return
    for element in body.iter():
        yield from _misplaced(element)
        pointer = element.get("corresp")
        if pointer and pointer.lstrip("#") not in names:
            yield f"{pointer} points nowhere"
    for row in body:
        yield from _shared_out(row, witnesses)


def _misplaced(element: Any) -> Iterator[str]:  # noqa: ANN401 - an lxml element
    name = element.tag.removeprefix(_TEI)
    for child in element:
        if child.tag.removeprefix(_TEI) not in _INSIDE.get(name, set()):
            yield f"<{child.tag.removeprefix(_TEI)}> in <{name}>"


def _shared_out(element: Any, witnesses: set[str]) -> Iterator[str]:  # noqa: ANN401 - an lxml element
    """Yield the entries whose readings leave a witness out, name one twice, or name one not in question."""
    for entry in element.findall(f"{_TEI}app"):
        if (entry.text or "").strip() or any((reading.tail or "").strip() for reading in entry):
            yield "text stands between readings"
        named = [name for reading in entry for name in (reading.get("wit") or "").split()]
        if sorted(named) != sorted(witnesses):
            yield f"readings of {' '.join(named)} where {' '.join(sorted(witnesses))} are in question"
        for reading in entry:
            yield from _shared_out(reading, set((reading.get("wit") or "").split()))
