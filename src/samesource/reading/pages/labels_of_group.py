"""Labels that repeat in entries of one make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from samesource.reading.pages.page_block import PageBlock


def labels_of_group(blocks: Sequence[PageBlock], group: Sequence[Sequence[int]]) -> set[int]:
    """Return the blocks of a group that are the same in most members, and its times of day."""
    counts = Counter(text for member in group for text in {blocks[i].folded for i in member})
    common = {text for text, count in counts.items() if count >= max(2, 0.5 * len(group))}
    return {i for member in group for i in member if blocks[i].folded in common or _is_time(blocks[i])}


def _is_time(block: PageBlock) -> bool:
    """Tell whether a block is a time of day, with at most a zone or `ago`."""
    letters = sum(map(str.isalpha, block.text))
    return letters <= 4 and any(map(str.isdigit, block.text)) and block.tag != "tr" and block.words <= 4
