"""Teasers of other reports on a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from samesource.reading.pages.page_block import PageBlock

_LINKED = 0.85
_CARD_BLOCKS = 4
"""Blocks of a card at most: kicker, headline, teaser, date."""
_FEWEST_CARDS = 3
"""Cards that make a list; a single box may be the story's own."""
_LONGEST = 60
"""Words of a teaser."""


def find_teasers(blocks: Sequence[PageBlock]) -> frozenset[int]:
    """Return the blocks of cards: elements with a headline that is a link to another page and a few lines.

    Where the headline is no heading by its markup, there must be others like it.
    """
    by_parent: dict[int, list[int]] = defaultdict(list)
    for i, block in enumerate(blocks):
        by_parent[block.parent].append(i)
    boxes = [
        inside
        for inside in by_parent.values()
        if len(inside) <= _CARD_BLOCKS
        and all(blocks[i].words <= _LONGEST for i in inside)
        and not any(blocks[i].heading and not blocks[i].away for i in inside)
    ]
    headed = [inside for inside in boxes if len(inside) > 1 and any(_is_headline(blocks[i]) for i in inside)]
    cards = [inside for inside in boxes if any(blocks[i].away >= _LINKED and blocks[i].words >= 3 for i in inside)]
    if len(cards) < _FEWEST_CARDS:
        cards = headed
    return frozenset(i for inside in cards for i in inside)


def _is_headline(block: PageBlock) -> bool:
    """Tell whether a heading is a link to another story; one such box is enough."""
    return block.heading and block.away >= _LINKED and block.words >= 3 and block.tag != "h1"
