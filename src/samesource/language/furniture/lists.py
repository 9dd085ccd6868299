"""Lists of other reports, or of keywords, one entry a line."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.language.furniture.block import Block

_HEADS = frozenset(["related", "most-read", "ad", "keywords"])
_LONGEST_HEAD = 6
_LONGEST_ENTRY = 16
_LONGEST_KEYWORD = 4
"""Words."""


def mark_lists(blocks: Sequence[Block]) -> None:
    """Mark the unfinished short lines under the heading of a list, or the slogan under the word for advertising."""
    for i in range(len(blocks) - 1):
        kind = blocks[i].kind
        if kind not in _HEADS or (kind != "most-read" and len(blocks[i].words) > _LONGEST_HEAD):
            continue
        if ":" in blocks[i].text[:-1]:
            continue
        j = i + 1
        while j < len(blocks) and _is_entry(blocks[j], kind):
            blocks[j].kind = kind
            j += 1
            if kind == "ad":
                break


def _is_entry(block: Block, kind: str) -> bool:
    """Tell whether a line may be an entry of a list, or a slogan."""
    longest = _LONGEST_KEYWORD if kind == "keywords" else _LONGEST_ENTRY
    if block.kind not in ("", "navigation") or len(block.words) > longest:
        return False
    return not block.terminal or (kind == "ad" and block.text.endswith("!"))
