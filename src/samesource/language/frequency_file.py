"""Where the word frequencies of a language lie."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def frequency_file(language: str) -> Path | None:
    """Find wordfreq's larger list of a language, without importing the package: slow, and may want segmenters."""
    spec = importlib.util.find_spec("wordfreq")
    names = [f"{size}_{language}.msgpack.gz" for size in ("large", "small")]
    folders = [Path(folder) for folder in (spec.submodule_search_locations if spec else None) or ()]
    return next((path for name in names for folder in folders if (path := folder / "data" / name).is_file()), None)
