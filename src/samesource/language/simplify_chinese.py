"""Traditional characters as simplified ones."""

from __future__ import annotations

import gzip
import importlib.util
from functools import cache
from pathlib import Path

import msgpack


def simplify_chinese(text: str) -> str:
    """Return `text` with each traditional character as its simplified one, one for one (the table of wordfreq).

    Too simple for a translation, but right for comparing: one story is printed in both scripts.
    """
    return text.translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    """Read the table of characters."""
    spec = importlib.util.find_spec("wordfreq")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        path = Path(folder) / "data" / "_chinese_mapping.msgpack.gz"
        if path.is_file():
            table = msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=False, strict_map_key=False)
            return {code: simple for code, simple in table.items() if len(simple) == 1}
    return {}
