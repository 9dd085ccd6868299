"""Remarks of readers on pages without markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.reading.pages.page_block import PageBlock

_FEWEST = 3
_NAMED = re.compile(r"[^\W\d]\S*(?: \S+){0,2}[^\w\s]? [^.!?]{0,20}\b\d{1,2}[:.]\d\d\b", re.UNICODE)
"""How a remark begins on a page without markup."""


def find_remarks(blocks: Sequence[PageBlock], first: int, end: int) -> frozenset[int]:
    """Return those of the blocks `first` to `end` that are remarks, three or more in a row: a name, a time, words."""
    found: set[int] = set()
    row: list[int] = []
    for i in range(first, end + 1):
        if i < end and _NAMED.match(blocks[i].text):
            row.append(i)
            continue
        if len(row) >= _FEWEST:
            found.update(row)
            found.update([row[0] - 1] if blocks[row[0] - 1].heading else [])
        row = []
    return frozenset(found)
