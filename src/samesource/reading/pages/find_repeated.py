"""Elements of one make that repeat: entries of a live blog, remarks of readers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from samesource.reading.pages.page_block import PageBlock

_FEWEST = 3
_NAMED = re.compile(r"[^\W\d]\S*(?: \S+){0,2}[^\w\s]? [^.!?]{0,20}\b\d{1,2}[:.]\d\d\b", re.UNICODE)
"""How a remark begins on a page without markup."""


def find_repeated(blocks: Sequence[PageBlock], makes: Mapping[int, tuple[int, str]]) -> list[list[list[int]]]:
    """Return the groups of three or more siblings of one make, most of which hold a label and prose.

    A group is the list of its members, a member the numbers of its blocks, in order. `makes` are the parent and make
    of elements by number. The outermost groups come first.
    """
    inside: dict[int, list[int]] = defaultdict(list)
    for i, block in enumerate(blocks):
        for number in block.path:
            inside[number].append(i)
    siblings: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number in sorted(inside):
        if number in makes:
            siblings[makes[number]].append(number)
    groups = ([inside[number] for number in numbers] for numbers in siblings.values() if len(numbers) >= _FEWEST)
    return [group for group in groups if _reads_like_entries(blocks, group)]


def labels_of_group(blocks: Sequence[PageBlock], group: Sequence[Sequence[int]]) -> set[int]:
    """Return the blocks of a group that are the same in most members, and its times of day."""
    counts = Counter(text for member in group for text in {blocks[i].folded for i in member})
    common = {text for text, count in counts.items() if count >= max(2, 0.5 * len(group))}
    return {i for member in group for i in member if blocks[i].folded in common or _is_time(blocks[i])}


def find_remarks(blocks: Sequence[PageBlock], first: int) -> frozenset[int]:
    """Return the blocks from number `first` on that are three or more remarks in a row: a name, a time, words."""
    found: set[int] = set()
    row: list[int] = []
    for i in range(first, len(blocks) + 1):
        if i < len(blocks) and _NAMED.match(blocks[i].text):
            row.append(i)
            continue
        if len(row) >= _FEWEST:
            found.update(row)
            found.update([row[0] - 1] if blocks[row[0] - 1].heading else [])
        row = []
    return frozenset(found)


def _reads_like_entries(blocks: Sequence[PageBlock], group: Sequence[Sequence[int]]) -> bool:
    """Tell whether most members hold prose and something beside it."""
    good = sum(len(member) >= 2 and any(blocks[i].prose for i in member) for member in group)
    return good >= max(_FEWEST, 0.6 * len(group))


def _is_time(block: PageBlock) -> bool:
    """Tell whether a block is a time of day, with at most a zone or `ago`."""
    letters = sum(map(str.isalpha, block.text))
    return letters <= 4 and any(map(str.isdigit, block.text)) and block.tag != "tr" and block.words <= 4
