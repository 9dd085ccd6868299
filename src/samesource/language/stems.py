"""Word stems by the Snowball algorithms."""

from __future__ import annotations

import importlib
import importlib.util
import sys
import types
from collections.abc import Callable
from functools import cache
from typing import cast

from samesource.language.quick_stemming import QuickStemming

_ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
_PACKAGE = "_samesource_snowball"


def stem_word(word: str, language: str) -> str:
    """Return the stem of a case-folded `word`, or the word itself where the language has no algorithm (Porter 2001)."""
    stemmer = _stemmer(language)
    return stemmer(word) if stemmer else word


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    """Load one language's algorithm alone: importing the whole package costs a quarter of a second."""
    name = _ALGORITHMS.get(language)
    if name is None:
        return None
    if _PACKAGE not in sys.modules:
        spec = importlib.util.find_spec("snowballstemmer")
        package = types.ModuleType(_PACKAGE)
        package.__path__ = list(spec.submodule_search_locations or []) if spec else []
        sys.modules[_PACKAGE] = package
    module = importlib.import_module(f"{_PACKAGE}.{name}_stemmer")
    algorithm = getattr(module, f"{name.capitalize()}Stemmer")
    quick = type(f"Quick{name.capitalize()}", (QuickStemming, algorithm), {"_forwards": {}, "_backwards": {}})
    return cast("Callable[[str], str]", quick().stemWord)
