"""Notices of the editors."""

from __future__ import annotations

import re

from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.starts_with import starts_with

_LONGEST = 60
"""Words of a notice with a label."""
_LONGEST_PLAIN = 45
"""Words of one without."""


def is_correction_line(block: Block) -> bool:
    """Tell whether a line is a notice of the editors: in brackets, as a bullet of an agency, or with a label."""
    label = starts_with("correction_open", block.lead)
    if label:
        rest = block.lead[len(label) :]
        if block.bracketed or (block.text[0] == "*" and len(block.words) <= 20):
            return True
        if re.match(r"\s?:", rest) and len(block.words) <= (12 if label.startswith("updat") else _LONGEST):
            return not find_declared_dates(block.text)
    noun = starts_with("correction_nouns", block.lead)
    if noun and len(block.words) <= _LONGEST and re.match(r"[^:]{0,30}: \S+ \S+ ", block.lead[len(noun) :]):
        return True
    if len(block.words) > _LONGEST_PLAIN:
        return False
    about = count_held("correction_about", block.folded)
    return about >= 2 and count_held("self", block.folded) >= 1
