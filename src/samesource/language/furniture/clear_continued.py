"""A line within a sentence is no furniture."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.language.furniture.block import Block

_FEWEST = 4
"""Words of a line that may be a part of a sentence."""
_APART = frozenset(("url", "byline", "ad", "most-read"))
"""Kinds that may begin with a small letter, or stand before one."""


def clear_continued(blocks: Sequence[Block]) -> None:
    """Take the marks off lines that go on with the sentence above, or whose sentence goes on below, in small letters.

    So it is where the lines of a paragraph were broken and could not be joined again.
    """
    for i, block in enumerate(blocks):
        if not block.kind or block.kind in _APART or len(block.words) < _FEWEST:
            continue
        below = blocks[i + 1] if i + 1 < len(blocks) and not blocks[i + 1].kind else None
        above = blocks[i - 1] if i and not blocks[i - 1].kind else None
        if _goes_on(block, below) or _goes_on(above, block):
            block.kind = ""


def _goes_on(block: Block | None, following: Block | None) -> bool:
    """Tell whether an unfinished line goes on in the next, which begins with a small letter."""
    if block is None or following is None or block.terminal or block.text.endswith((":", ">")):
        return False
    return following.text[0].islower() and min(len(block.words), len(following.words)) >= _FEWEST
