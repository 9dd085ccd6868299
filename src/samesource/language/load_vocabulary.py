"""Word lists by language code."""

from __future__ import annotations

import functools
import importlib

from samesource.language.vocabulary import Vocabulary

MODULES = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
    "ru": "russian",
}


@functools.cache
def load_vocabulary(language: str) -> Vocabulary:
    """Return the word lists of an ISO 639-1 code; of other languages only what figures and capitals say."""
    module = MODULES.get(language)
    if module is None:
        return Vocabulary(language)
    loaded = importlib.import_module(f"samesource.language.data.{module}")
    vocabulary: Vocabulary = loaded.VOCABULARY
    return vocabulary
