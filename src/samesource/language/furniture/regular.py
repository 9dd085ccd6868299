"""Whether a text is laid out as reports are."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.language.furniture.block import Block

_FINISHED = 0.65
"""Share of words that stand in paragraphs ending as sentences do."""


def is_regular(blocks: Sequence[Block]) -> bool:
    """Tell whether nearly all words without a mark stand in finished paragraphs.

    Only there does a short unfinished line stand out; in lists, menus, tables and catalogues it is the text's own.
    """
    finished = every = 0
    for block in blocks:
        if not block.kind:
            words = len(block.words)
            every += words
            finished += words if block.sentence_like or block.text[-1:] in ':;"' else 0
    return finished >= _FINISHED * every
