"""Lines that give the address of a report."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.starts_with import starts_with

_BARE = re.compile(r"(?<![@\w.-])[\w-]{2,}(?:\.[\w-]{2,})*\.[a-z]{2,10}/[\w/.?=&%#+-]+")
"""A host and a path without its scheme."""
_HOST = re.compile(r"(?<![@\w.-])(?:[\w-]{2,}\.)+[a-z]{2,10}/?$")
_ALONE = 5
"""Words beside an address without a label."""
_LABELLED = 14
"""Words beside an address with one."""


def is_address_line(block: Block, following: Block | None, language: str) -> bool:
    """Tell whether a line is an address with hardly anything around it, or the label before one on the next line."""
    if "." not in block.text and following is None:
        return False
    rest = block.without_urls
    label = starts_with("origin", block.lead, language)
    if rest == block.text:
        rest = _BARE.sub(" ", block.text) if "/" in block.text else block.text
        if rest == block.text and label and ":" in block.text and len(block.words) <= 8:
            rest = _HOST.sub(" ", block.text)
    left = len(rest.split())
    if rest != block.text:
        if left <= _ALONE or (label and left <= _LABELLED):
            return not count_held("appeal_ask", block.folded, language) or left <= 1 or bool(label)
        return left <= _LABELLED and bool(count_held("first_published", block.folded, language))
    if not label or len(block.words) > _ALONE or following is None:
        return False
    return following.without_urls != following.text and len(following.without_urls.split()) <= 3
