"""Names with a role behind a comma."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.name import is_name

_ROLE = re.compile(r", (?:[a-z\u00e0-\u00ff\u0430-\u044f]+ ){1,}")


def is_name_with_role(block: Block) -> bool:
    """Tell whether a line is a name with a role or a place behind a comma, in lower case."""
    return is_name(block) and bool(_ROLE.search(block.text))
