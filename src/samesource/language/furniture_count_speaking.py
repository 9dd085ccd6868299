"""Words for the house that speaks."""

from __future__ import annotations

import re

from samesource.language.furniture_block import Block
from samesource.language.furniture_count_held import count_held


def count_speaking(block: Block, language: str) -> int:
    """Count the words for the house; `US` in capitals is a country."""
    folded = block.folded
    count = count_held("appeal_we", folded, language)
    if count and re.search(r"\bus\b", folded) and not re.search(r"\bus\b", block.text):
        count -= 1
    return count
