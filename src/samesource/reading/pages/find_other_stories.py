"""Other stories that follow the story on its page, each with a summary."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.reading.pages.page_block import PageBlock

_FEWEST = 3
"""Stories that make such a row; one or two may be parts of the story."""
_LONGEST = 4
"""Blocks of a summary at most."""
_LED = 0.85


def find_other_stories(blocks: Sequence[PageBlock], first: int) -> frozenset[int]:
    """Return the blocks after number `first` of a row of headings, each with a few lines that lead to another page."""
    headings = [i for i in range(first, len(blocks)) if _heads(blocks[i])]
    ends = [*headings[1:], len(blocks)] if headings else []
    found: set[int] = set()
    row: list[range] = []
    for start, end in zip(headings, ends, strict=True):
        part = range(start, min(end, start + 1 + _LONGEST))
        if _leads_elsewhere(blocks, part):
            row.append(part)
            continue
        found |= _accepted(row)
        row = [range(start, end)] if end == start + 1 else []
    return frozenset(found | _accepted(row))


def _heads(block: PageBlock) -> bool:
    """Tell whether a block is a heading."""
    return block.heading and block.words <= 30


def _leads_elsewhere(blocks: Sequence[PageBlock], part: range) -> bool:
    """Tell whether a heading is a link, or one of the few lines below it ends in one."""
    below = [blocks[i] for i in part[1:]]
    return bool(below) and (
        (blocks[part[0]].away >= _LED and blocks[part[0]].leads_on)
        or any(block.prose and block.leads_on for block in below)
    )


def _accepted(row: Sequence[range]) -> set[int]:
    """Return the blocks of a row that is long enough; a heading above it goes with it."""
    stories = [part for part in row if len(part) > 1]
    return {i for part in row for i in part} if len(stories) >= _FEWEST else set()
