"""Words for the house that speaks."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held

_OWN_REPORTERS = re.compile("本[报刊台网社](?:记者|讯|评论员)")
"""Makers of the report, of whom it speaks."""
_OURS = re.compile(r"\b\w{2,}[^\W\u0627\u0648\u064a]\u0646\u0627\b")
"""Arabic words that end in `our` or `us`, not in the accusative of one that ends in n behind a long vowel."""


def count_speaking(block: Block, language: str) -> int:
    """Count the words for the house; `US` in capitals is a country."""
    folded = block.folded
    if language == "zh":
        return count_held("appeal_we", _OWN_REPORTERS.sub("", folded), language)
    if language == "ar":
        return count_held("appeal_we", folded, language) + len(_OURS.findall(folded))
    count = count_held("appeal_we", folded, language)
    if count and re.search(r"\bus\b", folded) and not re.search(r"\bus\b", block.text):
        count -= 1
    return count
