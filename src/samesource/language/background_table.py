"""The word frequencies of a language."""

from __future__ import annotations

import gzip
import importlib.util
from functools import cache
from pathlib import Path

import msgpack


@cache
def background_table(language: str) -> dict[str, int]:
    """Return wordfreq's list (Speer 2022): words in bands of hundredths of a bel; empty for a language without one.

    Read without importing the package, which is slow and for some scripts wants segmenters.
    """
    for size in ("large", "small"):
        path = _data_file(f"{size}_{language}.msgpack.gz")
        if path is not None:
            bands = msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=False)[1:]
            table: dict[str, int] = {}
            for band, words in enumerate(bands):
                table.update(dict.fromkeys(words, band))
            return table
    return {}


def _data_file(name: str) -> Path | None:
    spec = importlib.util.find_spec("wordfreq")
    folders = spec.submodule_search_locations if spec else None
    return next((path for folder in folders or () if (path := Path(folder) / "data" / name).is_file()), None)
