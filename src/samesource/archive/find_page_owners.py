"""Whose pages are whose in a database file.

For a process of its own, as `digest_file` is.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_CELLS = {_INTERIOR_INDEX: 12, _INTERIOR_TABLE: 12, _LEAF_INDEX: 8, _LEAF_TABLE: 8}
"""Kind of page to where the list of its cells begins."""
_FIRST_HEADER = 100
_LAST_ROW = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class PageOwner:
    """What a page belongs to: a table, an index or `free space`; of numbered rows, the least and the last."""

    page: int
    name: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class _File:
    """A database file: its pages, and how many bytes of each are used."""

    file: BinaryIO
    page_size: int
    usable: int
    wanted: frozenset[int]

    def page(self, number: int) -> bytes:
        self.file.seek((number - 1) * self.page_size)
        return self.file.read(self.page_size)


def find_page_owners(path: Path, page_size: int, wanted: list[int], roots: dict[str, int]) -> list[PageOwner]:
    """Name the owners of pages `wanted`, damaged ones whose content is not trusted; `roots`: first page by name.

    By the B-trees of SQLite's file format (sqlite.org/fileformat2.html). Pages that nothing leads to are left out.
    Cost: the file.
    """
    with path.open("rb") as handle:
        begin = handle.read(_FIRST_HEADER)
        if len(begin) < _FIRST_HEADER:
            return []
        file = _File(handle, page_size, page_size - begin[20], frozenset(wanted))
        found: dict[int, PageOwner] = {}
        for name, root in sorted(roots.items()):
            for owner in _walk(file, name, root):
                found.setdefault(owner.page, owner)
        for page in _free_pages(file, int.from_bytes(begin[32:36], "big")):
            if page in file.wanted:
                found.setdefault(page, PageOwner(page, "free space"))
    return [found[page] for page in sorted(found)]


def _walk(file: _File, name: str, root: int) -> Iterator[PageOwner]:
    """Yield the owners of wanted pages in one tree; below a wanted page nothing can be told."""
    waiting: list[tuple[int, int | None, int | None]] = [(root, 0, _LAST_ROW)]
    seen: set[int] = set()
    while waiting:
        number, low, high = waiting.pop()
        if number in seen or number < 1:
            continue
        seen.add(number)
        if number in file.wanted:
            yield PageOwner(number, name, low, high)
            continue
        page = file.page(number)
        start = _FIRST_HEADER if number == 1 else 0
        kind = page[start] if len(page) == file.page_size else 0
        if kind not in _CELLS:
            continue
        if kind in {_INTERIOR_INDEX, _LEAF_INDEX}:
            low = high = None
        below = low
        for at in _cells(page, start, _CELLS[kind]):
            child, row, overflow = _read_cell(file, page, at, kind)
            if child:
                waiting.append((child, below, row))
                below = row + 1 if row is not None else None
            yield from (PageOwner(one, name, row, row) for one in _chain(file, overflow) if one in file.wanted)
        if kind in {_INTERIOR_INDEX, _INTERIOR_TABLE}:
            waiting.append((int.from_bytes(page[start + 8 : start + 12], "big"), below, high))


def _cells(page: bytes, start: int, header: int) -> tuple[int, ...]:
    """List where the cells of a page stand."""
    count = min(int.from_bytes(page[start + 3 : start + 5], "big"), (len(page) - start - header) // 2)
    return struct.unpack_from(f">{count}H", page, start + header)


def _read_cell(file: _File, page: bytes, at: int, kind: int) -> tuple[int, int | None, int]:
    """Return the child, the row number and the first overflow page of a cell; 0 or None where there is none."""
    child, row = 0, None
    if kind in {_INTERIOR_INDEX, _INTERIOR_TABLE}:
        child, at = int.from_bytes(page[at : at + 4], "big"), at + 4
    if kind == _INTERIOR_TABLE:
        return child, _varint(page, at)[0], 0
    size, at = _varint(page, at)
    if kind == _LEAF_TABLE:
        row, at = _varint(page, at)
    most = file.usable - 35 if kind == _LEAF_TABLE else (file.usable - 12) * 64 // 255 - 23
    if size <= most:
        return child, row, 0
    least = (file.usable - 12) * 32 // 255 - 23
    local = least + (size - least) % (file.usable - 4)
    at += local if local <= most else least
    return child, row, int.from_bytes(page[at : at + 4], "big")


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """Read a number of one to nine bytes; return where the next thing stands too."""
    value = 0
    for i, byte in enumerate(page[at : at + 9]):
        if i == 8:
            return (value << 8) | byte, at + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, at + i + 1
    return value, at + 9


def _chain(file: _File, first: int) -> Iterator[int]:
    """Yield the pages of a chain, each of which begins with the number of the next."""
    seen: set[int] = set()
    while first and first not in seen:
        seen.add(first)
        yield first
        first = 0 if first in file.wanted else int.from_bytes(file.page(first)[:4], "big")


def _free_pages(file: _File, trunk: int) -> Iterator[int]:
    """Yield the pages of the list of free ones."""
    for number in _chain(file, trunk):
        yield number
        page = file.page(number)
        if number not in file.wanted and len(page) == file.page_size:
            count = min(int.from_bytes(page[4:8], "big"), file.page_size // 4 - 2)
            yield from struct.unpack_from(f">{count}I", page, 8)


if __name__ == "__main__":
    given = json.load(sys.stdin)
    owners = find_page_owners(Path(given["path"]), given["page_size"], given["wanted"], given["roots"])
    json.dump([[owner.page, owner.name, owner.low, owner.high] for owner in owners], sys.stdout)
