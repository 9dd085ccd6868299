"""Kinds of furniture that a line's own form gives away, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Callable

from samesource.language.furniture.address_line import is_address_line
from samesource.language.furniture.block import Block
from samesource.language.furniture.byline_line import is_byline_line
from samesource.language.furniture.correction_line import is_correction_line
from samesource.language.furniture.credit_line import is_credit_line
from samesource.language.furniture.date_line import is_date_line
from samesource.language.furniture.keyword_line import is_keyword_line
from samesource.language.furniture.navigation_line import is_navigation_line
from samesource.language.furniture.pointer_line import is_pointer_line
from samesource.language.furniture.starts_with import starts_with

_LONGEST_POINTER = 25
"""Words; a finished paragraph that is longer is hardly ever furniture by its own form."""
_MAKERS = re.compile(r"[^\w\s]")


def find_form(block: Block, following: Block | None, language: str) -> str:
    """Return the kind of furniture that `block` is by its own form, or nothing.

    Only forms that no story sentence has: labels before a colon, brackets of the trade, addresses, menus.
    """
    if not block.words:
        return "navigation"
    if block.terminal and len(block.words) > _LONGEST_POINTER:
        return _find_long_form(block, following, language)
    for kind, test in _TESTS:
        if test(block, following, language):
            return kind
    return ""


def _find_long_form(block: Block, following: Block | None, language: str) -> str:
    """Return the kind of a finished paragraph: the quick way out."""
    if is_keyword_line(block, following, language):
        return "keywords"
    if (
        block.bracketed
        or ":" in block.text
        or "\u00a9" in block.text
        or starts_with("rights", block.lead)
        or starts_with("self_here", block.lead)
    ):
        return "correction" if is_correction_line(block) else "credit" if is_credit_line(block, language) else ""
    return "correction" if is_correction_line(block) else ""


def _is_related(block: Block, language: str) -> bool:
    """A pointer to another report that is no credit."""
    return is_pointer_line(block, language) and not is_credit_line(block, language, pointer=True)


def _is_most_read(block: Block) -> bool:
    """The head of a list of other reports."""
    label = starts_with("most_read", block.lead)
    return bool(label) and (not block.terminal or bool(re.match(r"\s*:", block.lead[len(label) :])))


def _is_advertisement(block: Block) -> bool:
    """The word for advertising alone, or before a dash or colon."""
    label = starts_with("advertisement", block.lead)
    if not label or block.terminal:
        return False
    rest = _MAKERS.sub(" ", block.lead[len(label) :]).split()
    return not rest or (len(rest) <= 4 and block.text.upper() == block.text and len(label) > 2)


_TESTS: tuple[tuple[str, Callable[[Block, Block | None, str], bool]], ...] = (
    ("url", is_address_line),
    ("keywords", is_keyword_line),
    ("ad", lambda block, _, __: _is_advertisement(block)),
    ("date", lambda block, _, __: is_date_line(block)),
    ("byline", lambda block, _, language: is_byline_line(block, language)),
    ("navigation", lambda block, _, __: is_navigation_line(block, whole=True)),
    ("related", lambda block, _, language: _is_related(block, language)),
    ("credit", lambda block, _, language: is_credit_line(block, language)),
    ("most-read", lambda block, _, __: _is_most_read(block)),
    ("correction", lambda block, _, __: is_correction_line(block)),
    ("navigation", lambda block, _, __: is_navigation_line(block)),
)
"""Tests in the order of their weight: what is told by more goes first."""
