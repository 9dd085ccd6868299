"""Word lists by language code."""

from __future__ import annotations

import dataclasses
import functools
import importlib
from collections.abc import Mapping

from samesource.language.packs.read_pack import read_pack
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
    """Return the word lists of an ISO 639-1 code; of other languages only what figures and capitals say.

    Units and currencies are those of CLDR (`packs/measures.toml`) with the language's own lists before them.
    """
    module = MODULES.get(language)
    if module is None:
        return Vocabulary(language)
    loaded = importlib.import_module(f"samesource.language.data.{module}")
    own: Vocabulary = loaded.VOCABULARY
    measures = read_pack("measures")[language]
    currencies = _keys_by_name(measures["currencies"])
    currencies |= {joint + name: code for name, code in currencies.items() for joint in own.measure_particles}
    return dataclasses.replace(
        own,
        units=_keys_by_name(measures["units"]) | dict(own.units),
        currencies=currencies | dict(own.currencies),
    )


def _keys_by_name(names: Mapping[str, str]) -> dict[str, str]:
    return {name: key for key, listed in names.items() for name in listed.split(", ")}
