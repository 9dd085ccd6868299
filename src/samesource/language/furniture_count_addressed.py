"""Words for the reader."""

from __future__ import annotations

import re

from samesource.language.furniture_block import Block
from samesource.language.furniture_count_held import count_held

_FORMAL = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer)\b")


def count_addressed(block: Block, language: str) -> int:
    """Count the words for the reader; the German formal ones only where their capital tells them from others."""
    formal = len(_FORMAL.findall(block.text)) if language == "de" else 0
    return count_held("appeal_you", block.folded, language) + formal
