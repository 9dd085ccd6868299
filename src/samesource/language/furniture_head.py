"""What stands above the story: masthead, headline, credits, date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.language.declared_dates import find_declared_dates
from samesource.language.furniture_block import Block
from samesource.language.furniture_caption_maker import find_caption_maker
from samesource.language.furniture_count_held import count_held
from samesource.language.furniture_name import is_name
from samesource.language.furniture_signed_line import is_signed_line
from samesource.language.furniture_starts_with import starts_with

_SITE = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\b(?!\.)", re.I)
_SEPARATOR = re.compile(r"\s[|\u00b7\u2022/]\s")
_POINTER = re.compile(r"^[\"'>] ")
_LONGEST_TITLE = 32
_LONGEST_HEAD = 12
"""Blocks; a longer run of unfinished lines is a list or a table, not a head."""


def mark_head(blocks: Sequence[Block], story: int, language: str, title: str | None) -> None:
    """Give kinds to the unmarked blocks before `story`, the index of the first block of the story.

    The headline is the block that shares most words with the story; `title` is one known from elsewhere. Above it
    stands the outlet, below it decks (titles as well), names and makers. Where `title` is not among the lines, the text
    was given without its head, and nothing is marked.
    """
    head = [i for i in range(story) if not blocks[i].kind]
    if not head or len(head) > _LONGEST_HEAD or _is_table(blocks, head):
        return
    body = {word.casefold() for block in blocks[story:] for word in block.words if len(word) > 3}
    if title and not any(_is_same(title, blocks[i]) for i in head):
        return
    headline = _find_headline(blocks, head, body, title)
    for i in head:
        if i == headline:
            blocks[i].kind = "title"
        elif headline is None or i < headline:
            blocks[i].kind = _above(blocks[i], language)
        else:
            blocks[i].kind = _below(blocks, i, headline, body, language)


def _is_table(blocks: Sequence[Block], head: Sequence[int]) -> bool:
    """Tell whether the lines above the first sentence are rows of figures."""
    return len(head) >= 3 and 2 * sum(blocks[i].figures >= 2 for i in head) >= len(head)


def _find_headline(blocks: Sequence[Block], head: Sequence[int], body: set[str], title: str | None) -> int | None:
    """Return the index of the headline, or None where no block can be one."""
    if title:
        return next(i for i in head if _is_same(title, blocks[i]))
    if len(head) == 1:
        return None if _SITE.match(blocks[head[0]].text) else head[0]
    likely = [i for i in head if _may_be_title(blocks[i], body)]
    for i in likely:
        if len(blocks[i].words) >= 3:
            return i
    return likely[-1] if likely else None


def _is_same(title: str, block: Block) -> bool:
    """Tell whether a line holds most words of a headline known from elsewhere."""
    wanted = set(re.findall(r"[^\W_]+", title.casefold()))
    found = set(re.findall(r"[^\W_]+", block.text.casefold()))
    return bool(wanted) and 2 * len(wanted & found) > max(len(wanted), len(found))


def _may_be_title(block: Block, body: set[str]) -> bool:
    """Tell whether a block reads as a headline: no name of an outlet or a person, no motto, no menu."""
    words = block.words
    content = [word.casefold() for word in words if len(word) > 3]
    shared = sum(word in body for word in content) / len(content) if content else 0.0
    if block.text[0].islower() or _SITE.match(block.text) or len(words) > _LONGEST_TITLE or not words:
        return False
    if _is_signature(block) or (is_name(block) and len(words) <= 4 and shared < 0.3):
        return False
    outlets = count_held("outlet", block.folded)
    if shared < 0.5 and ((outlets and len(words) <= 6) or (outlets >= 2 and len(words) <= 10)):
        return False
    if _POINTER.match(block.text) or _is_dated(block):
        return False
    return not (re.search(r"\d", block.text) and len(words) <= 3 and not shared)


def _is_dated(block: Block) -> bool:
    """Tell whether a full date takes up a good part of a line, or stands beside the name of an outlet."""
    dates = [date for date in find_declared_dates(block.text) if date.value[0] != "-"]
    if not dates:
        return False
    before = block.text[: dates[0].start].rstrip()
    left = len(block.words) - sum(len(block.text[date.start : date.end].split()) for date in dates)
    return left <= 3 or before.endswith((",", "|", "/")) or count_held("outlet", block.folded) > 0


def _above(block: Block, language: str) -> str:
    """Return the kind of a block above the headline."""
    if starts_with("byline", block.lead, language) and block.capitalised >= 0.5 and len(block.words) <= 14:
        return "byline"
    if is_signed_line(block):
        return "byline"
    return "navigation" if _SEPARATOR.search(block.text) or _POINTER.match(block.text) else "outlet"


def _below(blocks: Sequence[Block], i: int, headline: int, body: set[str], language: str) -> str:
    """Return the kind of a block between headline and story."""
    block = blocks[i]
    if starts_with("byline", block.lead, language) and len(block.words) <= 16 and block.capitalised >= 0.4:
        return "byline"
    shared = sum(word.casefold() in body for word in block.words if len(word) > 3)
    if is_signed_line(block) and shared < 3:
        return "byline"
    if find_caption_maker(block):
        return "credit"
    if _SEPARATOR.search(block.text):
        return "navigation"
    if len(block.words) <= 4 and (starts_with("from_desk", block.lead, language) or _is_desk(block)):
        return "byline"
    if _SITE.match(block.text) or (
        (count_held("agency", block.folded) or count_held("house", block.folded)) and len(block.words) <= 6
    ):
        return "credit"
    if is_name(block) and (shared < 3 or _is_signature(block)):
        return "outlet" if count_held("outlet", block.folded) else "byline"
    if block.text.startswith(("*", "-", ">")):
        return "subhead"
    return "title" if len(block.words) >= 5 and shared >= 2 and _adjacent(blocks, i, headline) else "subhead"


def _is_desk(block: Block) -> bool:
    """Tell whether a line names the people of a house as a whole: `Inquirer staff`."""
    return count_held("house", block.folded) > 0 and not count_held("agency", block.folded)


def _adjacent(blocks: Sequence[Block], i: int, headline: int) -> bool:
    """Tell whether nothing but decks stands between a block and the headline."""
    return all(blocks[j].kind == "title" for j in range(headline, i))


def _is_signature(block: Block) -> bool:
    """Tell whether a line is a name with a role or a place behind a comma, in lower case."""
    return is_name(block) and bool(re.search(r", (?:[a-zà-ÿа-я]+ ){1,}", block.text))
