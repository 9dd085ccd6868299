"""What stands below the story: signatures, pointers, menus, requests."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.language.declared.agency import is_agency
from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.people import is_people
from samesource.language.furniture.request import is_request
from samesource.language.furniture.signature import is_signature
from samesource.language.furniture.signed_line import is_signed_line
from samesource.language.furniture.starts_with import starts_with

_POINTER = re.compile(r"^[>'\"\u203a\u2192*\u2022-] |^[>*\u2022]|[>\u00bb\u2192]$")
_LONGEST_UNFINISHED = 14
"""Words; a longer unfinished line at the end is a story cut short."""
_INITIAL = r"(?:[^\W\d_a-z\u0430-\u044f]\.[ -]?)"
_SIGNED = re.compile(
    rf"\(?{_INITIAL}+(?:(?: ?[/,&] ?| (?:et|and|und|y|e|\u0438|com|con|avec|mit|with|\u0441) ).{{2,40}})?\)?$"
)
"""Initials, with others or with agencies."""
_LONGEST_POINTER = 20
_FEWEST_OF_HEADLINE = 5
"""Words of the headline of another report."""
_LONGEST_BUTTON = 6
"""Words under an appeal: `Remind me later.`"""
_BETWEEN = re.compile(r"\s*[,;|\u00b7\u2022]\s*")
_NEAR = 80
"""Blocks of the story that a line at the end is held against."""
_SIGN_OFF = re.compile(r"^[(\[-]?(?:[^\W\d_]{2,5}|(?:[^\W\d_]\.\s?-?){1,4})[)\]-]?$")
_INITIALS = re.compile(r"^[(\[-]?(?:[^\W\d_]\.\s?-?){2,4}[)\]-]?$")
_LEADING_NAME = re.compile(r"^(?:[^\W\d_a-z\u00df-\u00ff\u0430-\u044f][\w'.-]*\s){2,4}")
_ROLE_REACH = 10
"""Words behind the name."""


def mark_tail(blocks: Sequence[Block], story: int, language: str) -> None:
    """Give kinds to the blocks behind the last one of the story; `story` is the index of the first."""
    i = len(blocks) - 1
    while i > story:
        block = blocks[i]
        if block.kind in ("", "navigation") and _is_plain_list(block):
            block.kind = "keywords"
        kind = block.kind or _kind_at_end(blocks, story, i, language)
        if not kind:
            return
        if kind == "navigation" and _heads_list(blocks, i):
            kind = "related"
        block.kind = kind
        i -= 1


def _kind_at_end(blocks: Sequence[Block], story: int, i: int, language: str) -> str:
    """Return the kind of an unmarked block at the end, or nothing for story text."""
    block = blocks[i]
    before = [other for other in blocks[max(story, i - _NEAR) : i] if not other.kind]
    if is_request(block, before, language) or (len(block.words) <= _LONGEST_BUTTON and blocks[i - 1].kind == "appeal"):
        return "appeal"
    if starts_with("closing", block.lead) and len(block.words) <= 14:
        return "navigation"
    if _is_biography(block, blocks):
        return "biography"
    if _INITIALS.match(block.text) or _SIGNED.match(block.text) or (block.bracketed and _SIGN_OFF.match(block.text)):
        return "credit" if is_agency(block.text.strip("()[]- ")) else "byline"
    if is_signature(block):
        return "credit"
    if count_held("correction_about", block.folded) and count_held("self", block.folded) and len(block.words) <= 40:
        return "correction"
    if block.terminal or (block.text.endswith((":", ",")) and len(block.words) > _LONGEST_BUTTON):
        return ""
    beside = bool(blocks[i - 1].kind) or (i + 1 < len(blocks) and bool(blocks[i + 1].kind))
    return _kind_unfinished(block, beside=beside)


def _heads_list(blocks: Sequence[Block], i: int) -> bool:
    """Tell whether a short unmarked line stands above two headlines of other reports."""
    below = blocks[i + 1 : i + 3]
    return not blocks[i].kind and len(below) == 2 and all(block.kind == "related" for block in below)


def _is_pointer(block: Block) -> bool:
    """Tell whether a line has the mark of a pointer and is no paragraph."""
    if len(block.words) > _LONGEST_POINTER or "<" in block.text or re.search(r"[.!?] ", block.text):
        return False
    return bool(_POINTER.search(block.text))


def _is_plain_list(block: Block) -> bool:
    """Tell whether a line is a list of subjects without a label: short parts, none of them a button."""
    if block.terminal or not 3 <= len(block.words) <= 25:
        return False
    parts = [part.strip() for part in _BETWEEN.split(block.text) if part.strip()]
    if len(parts) < 3 or max(len(part.split()) for part in parts) > 3 or any(part[0].isdigit() for part in parts):
        return False
    return not any(starts_with("navigation", part.casefold()) for part in parts)


def _kind_unfinished(block: Block, *, beside: bool) -> str:
    """Return the kind of an unfinished line at the end; `beside` tells that furniture stands next to it."""
    if _is_pointer(block) and (len(block.words) > 4 or block.text[0] not in "-*"):
        return "related"
    bare = block.text.strip("()[]- ")
    if _SIGN_OFF.match(block.text) and (block.text.islower() or block.text.isupper() or is_agency(bare)):
        return "credit" if is_agency(bare) or bare.isupper() else "byline"
    if (is_people(bare) or is_signed_line(block)) and len(block.words) <= 8 and not count_held("agency", block.folded):
        return "byline"
    if _is_pointer(block):
        return "related"
    if block.figures >= 2 or len(block.words) > _LONGEST_UNFINISHED:
        return ""
    plain = not beside and len(block.words) > _LONGEST_BUTTON and block.capitalised < 0.5
    if plain:
        return ""
    return "related" if len(block.words) >= _FEWEST_OF_HEADLINE and block.text[0].isupper() else "navigation"


def _is_biography(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether a block presents its author: a name, what an author is, and nothing of it in the story."""
    if len(block.words) > 70 or '"' in block.text:
        return False
    if starts_with("biography", block.lead):
        return True
    name = _LEADING_NAME.match(block.text)
    if name is None:
        return False
    after = " ".join(block.text[name.end() :].casefold().split()[:_ROLE_REACH])
    surname = name.group().split()[-1]
    if not count_held("author_role", after):
        return False
    return not any(surname in other.words for other in blocks if not other.kind and other is not block)
