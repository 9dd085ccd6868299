"""Names with what stands beside them."""

from __future__ import annotations

import re

from samesource.language.declared.agency import is_agency
from samesource.language.furniture.block import Block
from samesource.language.furniture.people import is_people

_BESIDE = re.compile(r"\s*(?:[,/|\u00b7\u2022()]|\s-{1,2}\s)\s*")
_LONGEST = 10
"""Words."""


def is_signed_line(block: Block) -> bool:
    """Tell whether a line is a name with an agency or a place beside it: `Ravi Menon / CNS`, `RAVI MENON | PORTBY`."""
    if not 2 <= len(block.words) <= _LONGEST or (block.terminal and not block.text.endswith(")")):
        return False
    parts = [part for part in _BESIDE.split(block.text.strip("()[]- ")) if part]
    agencies = "|" in block.text and is_agency(parts[0]) if parts else False
    if not 2 <= len(parts) <= 3 or not (agencies or is_people(parts[0])):
        return False
    return all(is_agency(part) or is_people(part) or _is_place(part) for part in parts[1:])


def _is_place(part: str) -> bool:
    """Tell whether a part is one word or two with capitals, or an agency behind a joint."""
    words = part.split()
    return len(words) <= 3 and words[-1][0].isupper()
