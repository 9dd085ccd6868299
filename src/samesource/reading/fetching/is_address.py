"""Tell an address of the web from a path."""

from __future__ import annotations

import re
from pathlib import Path

_WEB = re.compile(r"https?://", re.I)


def is_address(source: str | Path) -> bool:
    """Tell whether `source` is an address of the web (http or https), not a path."""
    return isinstance(source, str) and bool(_WEB.match(source))
