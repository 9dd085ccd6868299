"""What stands above the story: masthead, headline, credits, date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.language.furniture.block import Block
from samesource.language.furniture.caption_maker import find_caption_maker
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.headline import find_headline
from samesource.language.furniture.name import is_name
from samesource.language.furniture.name_with_role import is_name_with_role
from samesource.language.furniture.signed_line import is_signed_line
from samesource.language.furniture.starts_with import starts_with

_SITE = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\b(?!\.)", re.I)
_SEPARATOR = re.compile(r"\s[|\u00b7\u2022/]\s")
_POINTER = re.compile(r"^[\"'>] ")
_LONGEST_HEAD = 12
"""Blocks; a longer run of unfinished lines is a list or a table, not a head."""


def mark_head(blocks: Sequence[Block], story: int, language: str, title: str | None, *, regular: bool = True) -> None:
    """Give kinds to the unmarked blocks before `story`, the index of the first block of the story.

    The headline is the block that shares most words with the story; `title` is one known from elsewhere. Above it
    stands the outlet, below it decks (titles as well), names and makers. Where `title` is not among the lines, the text
    was given without its head, and nothing is marked; where the text is not `regular`, nothing but the headline.
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
        elif not regular:
            continue
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
    signed = {i for i in head if blocks[i + 1].kind == "byline"}
    return find_headline([(i, blocks[i]) for i in head], body, signed)


def _is_same(title: str, block: Block) -> bool:
    """Tell whether a line holds most words of a headline known from elsewhere."""
    wanted = set(re.findall(r"[^\W_]+", title.casefold()))
    found = set(re.findall(r"[^\W_]+", block.text.casefold()))
    return bool(wanted) and 2 * len(wanted & found) > max(len(wanted), len(found))


def _above(block: Block, language: str) -> str:
    """Return the kind of a block above the headline."""
    if starts_with("byline", block.lead, language) and block.capitalised >= 0.5 and len(block.words) <= 14:
        return "byline"
    if is_signed_line(block):
        return "byline"
    if _SEPARATOR.search(block.text) or _POINTER.match(block.text):
        return "navigation"
    small = sum(len(word) > 3 and word.islower() for word in block.words)
    return "title" if small and len(block.words) >= 4 else "outlet"


def _below(blocks: Sequence[Block], i: int, headline: int, body: set[str], language: str) -> str:
    """Return the kind of a block between headline and story."""
    block = blocks[i]
    shared = sum(word.casefold() in body for word in block.words if len(word) > 3)
    kind = _signed(block, shared, language)
    if not kind and blocks[i - 1].kind == "byline" and _is_role(block, language):
        return "byline"
    if kind:
        return kind
    if _SITE.match(block.text) or (len(block.words) <= 6 and count_held("agency", block.folded)):
        return "credit"
    if is_name(block) and (shared < 3 or is_name_with_role(block)):
        return "outlet" if count_held("outlet", block.folded) else "byline"
    if block.text.startswith(("*", "-", ">")):
        return "subhead"
    return "title" if len(block.words) >= 5 and shared >= 2 and _adjacent(blocks, i, headline) else "subhead"


def _signed(block: Block, shared: int, language: str) -> str:
    """Return the kind of a line that names authors or makers, or has the parts of a menu."""
    words = len(block.words)
    if starts_with("byline", block.lead, language) and words <= 16 and block.capitalised >= 0.4:
        return "byline"
    if is_signed_line(block) and shared < 3:
        return "byline"
    if find_caption_maker(block):
        return "credit"
    if _SEPARATOR.search(block.text):
        return "navigation"
    desk = words <= 4 and (starts_with("from_desk", block.lead, language) or _is_desk(block))
    return "byline" if desk or (words <= 4 and _is_role(block, language)) else ""


def _is_role(block: Block, language: str) -> bool:
    """Tell whether a line is no more than what an author is: `Coast correspondent`, `@rmenon`."""
    role = block.text.startswith("@") or count_held("author_role", block.folded, language) > 0
    return role and not block.terminal and len(block.words) <= 10


def _is_desk(block: Block) -> bool:
    """Tell whether a line names the people of a house as a whole: `Inquirer staff`."""
    return count_held("house", block.folded) > 0 and not count_held("agency", block.folded)


def _adjacent(blocks: Sequence[Block], i: int, headline: int) -> bool:
    """Tell whether nothing but decks stands between a block and the headline."""
    return all(blocks[j].kind == "title" for j in range(headline, i))
