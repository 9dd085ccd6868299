"""Elements of one make that repeat: entries of a live blog, remarks of readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from samesource.reading.pages.page_block import PageBlock

_FEWEST = 3


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


def _reads_like_entries(blocks: Sequence[PageBlock], group: Sequence[Sequence[int]]) -> bool:
    """Tell whether most members hold prose and something beside it."""
    good = sum(len(member) >= 2 and any(blocks[i].prose for i in member) for member in group)
    return good >= max(_FEWEST, 0.6 * len(group))
