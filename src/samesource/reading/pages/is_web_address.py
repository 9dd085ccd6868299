"""Tell addresses from names."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?:https?:)?//[^\s/]+\.[^\s]+$", re.I)


def is_web_address(text: str) -> bool:
    """Tell whether `text` is an address with a host and nothing else."""
    return _ADDRESS.match(text) is not None
