"""Requests to the reader at the end of a text."""

from __future__ import annotations

import re

from samesource.language.furniture_block import Block
from samesource.language.furniture_count_addressed import count_addressed
from samesource.language.furniture_count_held import count_held
from samesource.language.furniture_count_speaking import count_speaking
from samesource.language.furniture_starts_with import starts_with

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+")


def is_request(block: Block, language: str) -> bool:
    """Tell whether a block at the end of a text, where requests stand, asks something of the reader."""
    if len(block.words) > 60:
        return False
    if _ADDRESS.search(block.text) and len(block.words) <= 15:
        return True
    ask = count_held("appeal_ask", block.folded, language)
    if not block.terminal or block.text.endswith("!"):
        return ask > 0
    if count_addressed(block, language) and count_held("self_here", block.folded):
        return True
    if ask >= 2 and starts_with("appeal_ask", block.lead, language):
        return True
    return ask > 0 and count_addressed(block, language) + count_speaking(block, language) > 0
