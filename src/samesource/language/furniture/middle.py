"""What stands between the paragraphs of the story: subheads, pointers, lists of other reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.language.furniture.block import Block

_NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[a-zA-Z])[.)] ")
_LABEL = re.compile(r"^[^\W\d_][\w' -]{1,30}: ?\S")
_LONGEST_SUBHEAD = 10
_FEWEST_QUESTIONS = 3
"""Questions as headings come in rows; one or two may be the story's own."""


def mark_middle(blocks: Sequence[Block], story: int) -> None:
    """Give kinds to lines that stand alone and unfinished between finished paragraphs from index `story` on.

    Nothing is marked in a text whose paragraphs often end without a full stop, nor in lists of short lines.
    """
    body = [block for block in blocks[story:] if not block.kind]
    long_ones = [block for block in body if len(block.words) > _LONGEST_SUBHEAD]
    if sum(block.terminal for block in long_ones) < 0.8 * len(long_ones) or not long_ones:
        return
    asked = sum(_is_question(block) for block in blocks if block.kind in ("", "subhead"))
    questions = asked >= _FEWEST_QUESTIONS and 5 * asked >= len(body)
    for i in range(story, len(blocks) - 1):
        if not blocks[i].kind and _stands_alone(blocks, i, story):
            blocks[i].kind = _kind_alone(blocks[i], questions)


def _stands_alone(blocks: Sequence[Block], i: int, story: int) -> bool:
    """Tell whether an unfinished line stands between finished paragraphs."""
    block = blocks[i]
    if (block.terminal and not _is_question(block)) or block.text.endswith((",", ";", "-")):
        return False
    if not (block.text[0].isupper() or block.text[0].isdigit() or block.text[0] in "\"'#"):
        return False
    before = next((blocks[j] for j in range(i - 1, -1, -1) if not blocks[j].kind), None)
    after = next((blocks[j] for j in range(i + 1, len(blocks)) if not blocks[j].kind), None)
    if after is None or (before is None and i != story):
        return False
    return after.sentence_like and (before is None or before.terminal)


def _is_question(block: Block) -> bool:
    """Tell whether a line is one short question."""
    text = block.text
    return (
        text.endswith("?")
        and len(block.words) <= 14
        and not re.search(r"[.!?] ", _NUMBERED.sub("", text))
        and text[0] != '"'
    )


def _kind_alone(block: Block, questions: bool) -> str:
    """Return the kind of a line that stands alone, or nothing where it may be a story's sentence."""
    if block.text.endswith("?"):
        return "subhead" if questions or _NUMBERED.match(block.text) else ""
    words = len(block.words)
    if block.figures >= 2 and not _NUMBERED.match(block.text):
        return ""
    if block.text.endswith(":"):
        return "subhead" if words <= 3 else ""
    if '"' in block.text and block.text.count('"') % 2:
        return ""
    if _LABEL.match(block.text) and words <= 25 and block.capitalised >= 0.3:
        return "related" if words > 4 else "subhead"
    if words <= _LONGEST_SUBHEAD:
        return "subhead"
    return "related" if block.capitalised >= 0.75 and words <= 22 else ""
