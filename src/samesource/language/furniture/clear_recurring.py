"""What recurs within a text is its own."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.language.furniture.block import Block

_KINDS = ("date", "byline", "navigation", "keywords", "correction")
"""Kinds of lines that a report has once or twice, at its head or its end."""
_SIGNED = ("date", "byline")
"""Kinds that are the text's own where they recur at all, as in calendars and casts."""
_PARAGRAPH = 8
"""Words of a line that is part of the body."""
_MOST = 3
"""Lines of one kind within the body of a report."""


def clear_recurring(blocks: Sequence[Block], story: int | None) -> None:
    """Take the marks off lines of a kind that recur between paragraphs: a chronicle's dates, a debate's speakers.

    `story` is the index of the first block of the story, or None where no line reads as one.
    """
    story = story or 0
    last = max(
        (i for i, block in enumerate(blocks) if not block.kind and len(block.words) >= _PARAGRAPH), default=story
    )
    for kind in _KINDS:
        recurring = [block for block in blocks[story:last] if block.kind == kind]
        if kind in _SIGNED:
            everywhere = [block for block in blocks if block.kind == kind]
            recurring = everywhere if len(everywhere) > 2 * _MOST else recurring
        if len(recurring) > _MOST:
            for block in recurring:
                block.kind = ""
