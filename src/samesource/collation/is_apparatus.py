"""Whether a file holds a collation already."""

from __future__ import annotations

import re
from pathlib import Path

_LOOKED_AT = 1 << 20
_APPARATUS = re.compile(rb"<(?:\w+:)?app[\s>]")
_TABLE = re.compile(rb'"table"\s*:')
_WITNESSES = re.compile(rb'"witnesses"\s*:')


def is_apparatus(path: Path) -> bool:
    """Tell whether a file is XML with apparatus entries, or JSON with `witnesses` and `table` or our own schema."""
    if not path.is_file() or path.suffix.lower() not in (".xml", ".tei", ".json"):
        return False
    with path.open("rb") as stream:
        head = stream.read(_LOOKED_AT).lstrip(b"\xef\xbb\xbf \t\r\n")
        if head.startswith(b"<"):
            return bool(_APPARATUS.search(head + stream.read()))
    if not head.startswith(b"{"):
        return False
    return b'"samesource/collation/' in head[:200] or bool(_TABLE.search(head) or _WITNESSES.search(head))
