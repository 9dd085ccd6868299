"""Read a TEI critical apparatus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from samesource.collation.build_collation import Segment, build_collation
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.items.parse_xml import parse_xml
from samesource.records.collation import Collation

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLOCKS = frozenset(("ab", "p", "l", "head", "seg", "s", "div", "lg", "sp", "body", "front", "back", "trailer"))
_KINDS = frozenset(("body", "title", "aside"))
_CONTAINERS = frozenset(("TEI", "text", "front", "body", "back", "div", "lg", "sp", "listApp"))
_NOTES = frozenset(("note", "witDetail", "wit", "listWit", "teiHeader", "fw"))
_TOKEN = re.compile(r"\s*\S+\s*|\s+")

Piece = tuple[str, dict[int, str]]
"""Kind of the row that begins here, or empty; and what each witness says."""


def read_tei(given: str | bytes) -> Collation:
    """Read TEI P5 with an apparatus in parallel segmentation (`<app>` in the text); raise InputError for anything else.

    Witnesses are those of `<listWit>` and of any `wit`, called by `n` or id. A `<lem>` or `<rdg>` without `wit` is what
    the remaining witnesses say. Where no `xml:space="preserve"` is in force, a break of lines is a space.
    """
    data = given.encode() if isinstance(given, str) else given
    root = isolate(_refuse, parse_xml, data)
    if next(root.iter("{*}app", "{*}witness"), None) is None:
        raise InputError("this XML holds no apparatus", remedy="Give TEI P5 with <app> and <rdg wit=…> in the text.")
    witnesses = _witnesses(root)
    number = {name: i for i, name in enumerate(witnesses)}
    body = next(root.iter("{*}body"), root)
    preserved = body.get(_SPACE) == "preserve" or root.get(_SPACE) == "preserve"
    rows: list[tuple[str, list[Segment]]] = [("body", [])]
    for kind, said in _walk(body, frozenset(number.values()), number, preserved):
        if kind:
            rows.append((kind, []))
        segment = {witness: _TOKEN.findall(text) for witness, text in said.items() if text}
        if segment:
            rows[-1][1].append(segment)
    return build_collation(list(witnesses.values()), rows)


def _refuse(error: Exception) -> Exception:
    return InputError("this is no well-formed XML", where=str(error)[:120])


def _witnesses(root: Any) -> dict[str, str]:  # noqa: ANN401 - an lxml element
    """Return what each witness is called, by its id, in order of first mention."""
    names: dict[str, str] = {}
    for element in root.iter("{*}witness"):
        if element.get(_ID):
            names[element.get(_ID)] = element.get("n") or element.get(_ID)
    for element in root.iter("{*}rdg", "{*}lem"):
        for name in _wit(element):
            names.setdefault(name, name)
    taken: set[str] = set()
    for key, name in names.items():
        names[key] = key if name in taken else name
        taken.add(names[key])
    return names


def _wit(element: Any) -> list[str]:  # noqa: ANN401 - an lxml element
    return [name.lstrip("#") for name in (element.get("wit") or "").split()]


def _walk(
    element: Any,  # noqa: ANN401 - an lxml element
    witnesses: frozenset[int],
    number: dict[str, int],
    preserved: bool,
) -> Iterator[Piece]:
    """Yield what `witnesses` say in an element, piece by piece."""
    container = _name(element) in _CONTAINERS
    yield _say(element.text, witnesses, preserved, container)
    for child in element:
        name = _name(child)
        if name == "app":
            yield from _walk_readings(child, witnesses, number, preserved)
        elif name == "g" and (child.get("ref") or "").startswith("char:"):
            yield "", dict.fromkeys(witnesses, chr(int(child.get("ref")[5:], 16)))
        elif name and name not in _NOTES:
            if name in _BLOCKS:
                yield (child.get("type") if child.get("type") in _KINDS else "body"), {}
            yield from _walk(child, witnesses, number, preserved)
        yield _say(child.tail, witnesses, preserved, container)


def _walk_readings(
    app: Any,  # noqa: ANN401 - an lxml element
    witnesses: frozenset[int],
    number: dict[str, int],
    preserved: bool,
) -> Iterator[Piece]:
    """Yield the readings of an entry side by side where they are plain, one after another where entries are in them."""
    readings = list(app.iter("{*}lem", "{*}rdg"))
    own = [reading for reading in readings if next(reading.iterancestors("{*}app")) is app]
    named = {number[name] for reading in own for name in _wit(reading)}
    together: dict[int, str] = {}
    for reading in own:
        holders = frozenset(number[name] for name in _wit(reading)) or witnesses - named
        if next(reading.iter("{*}app"), None) is not None:
            yield from _walk(reading, holders & witnesses, number, preserved)
        else:
            for _, said in _walk(reading, holders & witnesses, number, preserved):
                for witness, text in said.items():
                    together[witness] = together.get(witness, "") + text
    yield "", together


def _say(text: str | None, witnesses: frozenset[int], preserved: bool, container: bool) -> Piece:
    """Return text as all say it; between the blocks of a container space is layout."""
    if not text or (container and not text.strip()):
        return "", {}
    return "", dict.fromkeys(witnesses, text if preserved else re.sub(r"\s+", " ", text))


def _name(element: Any) -> str:  # noqa: ANN401 - an lxml element; comments have no name
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
