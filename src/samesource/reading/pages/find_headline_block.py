"""The headline among a page's blocks."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.reading.pages.page_block import PageBlock, fold_block

_FEWEST = 8
"""Letters of a headline that can be told from a label; Chinese ones have as many."""


def find_headline_block(blocks: Sequence[PageBlock], title: str) -> int | None:
    """Return the number of the last block before prose that is the page's title or a part of it set off; else of h1."""
    folded = fold_block(title)
    named = [
        i
        for i, block in enumerate(blocks)
        if len(block.folded) >= _FEWEST
        and block.away < 0.9
        and (folded.startswith(block.folded) or folded.endswith(block.folded))
        and len(block.folded) >= 0.3 * len(folded)
    ]
    headed = [i for i, block in enumerate(blocks) if block.tag == "h1" and not block.away and len(block.folded) > 3]
    best = [i for i in named if i in headed] or named or headed
    for i in best:
        if any(block.prose and not block.apart for block in blocks[i + 1 :]):
            return i
    return None
