"""The word frequencies that rarity is judged by."""

from __future__ import annotations

import gzip
import importlib.util
import zlib
from pathlib import Path

from samesource.doctor.finding import Finding

_LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh")
"""Languages with grammar packs, of which rarity matters most."""
_REMEDY = "Install it again: pip install --force-reinstall --no-deps wordfreq"


def check_background() -> Finding:
    """Read the list of every language with a grammar of its own, its checksum too."""
    spec = importlib.util.find_spec("wordfreq")
    folders = [Path(place) / "data" for place in (spec.submodule_search_locations or ())] if spec else []
    wrong = [language for language in _LANGUAGES if not any(_is_whole(folder, language) for folder in folders)]
    if wrong:
        return Finding("word frequencies", "problem", f"missing or damaged: {', '.join(wrong)}", _REMEDY)
    return Finding("word frequencies", "well", f"readable for {len(_LANGUAGES)} languages")


def _is_whole(folder: Path, language: str) -> bool:
    """Tell whether a list can be unpacked to its end."""
    for size in ("large", "small"):
        path = folder / f"{size}_{language}.msgpack.gz"
        if path.is_file():
            try:
                return bool(gzip.decompress(path.read_bytes()))
            except (OSError, EOFError, zlib.error):
                return False
    return False
