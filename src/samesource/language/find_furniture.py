"""The furniture of a text, by form and position."""

from __future__ import annotations

import re
from functools import lru_cache

from samesource.language.dateline import find_dateline
from samesource.language.furniture.appeals import mark_appeals
from samesource.language.furniture.block import Block
from samesource.language.furniture.clear_continued import clear_continued
from samesource.language.furniture.clear_recurring import clear_recurring
from samesource.language.furniture.forms import find_form
from samesource.language.furniture.head import mark_head
from samesource.language.furniture.lists import mark_lists
from samesource.language.furniture.middle import mark_middle
from samesource.language.furniture.regular import is_regular
from samesource.language.furniture.span import FurnitureSpan
from samesource.language.furniture.tail import mark_tail
from samesource.language.uncased import UNCASED
from samesource.language.words_unspaced import holds_unspaced

_WORD = re.compile(r"[^\W_]+")
_TITLE_REACH = 8
"""Blocks among which a headline stands."""
_DATELINE_REACH = 2
"""Story blocks that may begin with a dateline: the first, or the second below a summary."""

_NOTES = frozenset({"appeal", "credit", "related", "subhead", "biography", "byline"})
_FEWEST, _FEWEST_DENSE = 5, 3
"""Words of a headline with a label; Chinese ones are short."""
_LONGEST_NOTE = 90
"""Words of the longest paragraph that may be a note."""
_KEPT = 8
"""Texts whose furniture is kept."""


@lru_cache(maxsize=_KEPT)
def find_furniture(text: str, language: str, title: str | None) -> tuple[FurnitureSpan, ...]:
    """Return the furniture of normalised `text` in normal positions, in order; `title` is one known from elsewhere.

    Kept for the last few texts, as what a document declares is read from the same lines.
    """
    formed, regular = _form(text, language)
    blocks = [block.copy() for block in formed]
    story = _find_story(blocks, title)
    if story is not None:
        if language in UNCASED:
            from samesource.language.furniture.names_above import mark_names_above  # late: two languages' own

            mark_names_above(blocks, story, language)
        mark_head(blocks, story, language, title, regular=regular)
        if regular:
            mark_tail(blocks, story, language)
            mark_middle(blocks, story)
    clear_continued(blocks)
    clear_recurring(blocks, story)
    _clear_long(blocks)
    spans = [FurnitureSpan(block.start, block.end, block.kind) for block in blocks if block.kind]
    return tuple(sorted([*spans, *_datelines(blocks)]))


@lru_cache(maxsize=_KEPT)
def _form(text: str, language: str) -> tuple[tuple[Block, ...], bool]:
    """Return the lines with what is told without the headline, and whether they are laid out as reports are.

    Kept because a text is read with and without the title given apart; to be copied, not changed.
    """
    blocks = _split(text)
    _mark_forms(blocks, language)
    _clear_labelled_title(blocks)
    regular = is_regular(blocks)
    mark_appeals(blocks, language, regular=regular)
    mark_lists(blocks)
    return tuple(blocks), regular


def _mark_forms(blocks: list[Block], language: str) -> None:
    """Give each block the kind that its own form gives away."""
    if language in UNCASED:
        from samesource.language.furniture.form_uncased import find_uncased_form  # late: two languages' own
    for i, block in enumerate(blocks):
        own = find_uncased_form(block, language) if language in UNCASED else None
        block.kind = find_form(block, blocks[i + 1] if i + 1 < len(blocks) else None, language) if own is None else own


def _clear_long(blocks: list[Block]) -> None:
    """Take marks off paragraphs too long to be notes: running text that happens to invite or to credit."""
    for block in blocks:
        if block.kind in _NOTES and len(block.words) > _LONGEST_NOTE:
            block.kind = ""


def _split(text: str) -> list[Block]:
    """Return the lines of a text."""
    blocks: list[Block] = []
    place = 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(place, place + len(line), line))
        place += len(line) + 1
    return blocks


def _find_story(blocks: list[Block], title: str | None) -> int | None:
    """Return the index of the first block of the story: a dateline, or a paragraph that ends as sentences do.

    A line that is the known `title`, word for word, is none, however it ends.
    """
    known = _WORD.findall((title or "").casefold())
    for i, block in enumerate(blocks):
        if block.kind or (known and i < _TITLE_REACH and _WORD.findall(block.text.casefold()) == known):
            continue
        if find_dateline(block.text) and len(block.words) >= 10:
            return i
        if len(block.words) >= 34 or (block.sentence_like and not _is_headline(blocks, i)):
            return i
    return None


def _is_headline(blocks: list[Block], i: int) -> bool:
    """Tell whether a finished short line is a headline all the same: a question, a call, a quotation."""
    block = blocks[i]
    if any(not earlier.kind and len(earlier.words) > 3 for earlier in blocks[:i]) or i + 1 >= len(blocks):
        return False
    if len(block.words) > 18:
        return False
    if blocks[i + 1].kind in ("byline", "date", "credit", "correction"):
        return True
    if blocks[i + 1].kind in ("url", "navigation", "outlet") and block.text[-1] in "!?":
        return True
    quoted = block.text[0] in "\"'" and block.text[-1] in "\"'" and block.text[-2] not in ".,!?"
    following = blocks[i + 1]
    apart = bool(following.kind) or not following.terminal or len(following.words) > len(block.words)
    return (block.text[-1] in "!?" or quoted) and i == 0 and apart


def _clear_labelled_title(blocks: list[Block]) -> None:
    """Take the mark off a first line that is a headline with a label: `Analysis: why the ferry sank`."""
    for block in blocks:
        if block.kind in ("url", "date", "navigation"):
            continue
        fewest = _FEWEST_DENSE if holds_unspaced(block.text[-2:]) else _FEWEST
        plain = not block.bracketed and "\u00a9" not in block.text and block.without_urls == block.text
        if block.kind in ("related", "credit", "byline", "correction") and len(block.words) >= fewest and plain:
            block.kind = ""
        return


def _datelines(blocks: list[Block]) -> list[FurnitureSpan]:
    """Return the dateline at the start of the story."""
    story = [block for block in blocks if not block.kind][:_DATELINE_REACH]
    for block in story:
        found = find_dateline(block.text)
        if found and len(block.words) >= 8:
            return [FurnitureSpan(block.start, block.start + len(block.text[: found.end].rstrip()), "dateline")]
    return []
