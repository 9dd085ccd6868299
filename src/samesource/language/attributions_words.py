"""The closed word classes that attribution needs, a TOML file a language."""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass, field
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class AttributionWords:
    """Verbs as patterns over one case-folded word, cues as word sequences, function words as sets."""

    say: re.Pattern[str]
    speak: re.Pattern[str]
    show: re.Pattern[str]
    estimate: re.Pattern[str]
    documents: re.Pattern[str]
    first_hand: re.Pattern[str]
    wrappers: re.Pattern[str]
    according: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]
    reported: tuple[tuple[str, ...], ...]
    estimated: tuple[tuple[str, ...], ...]
    passive: frozenset[str]
    that: frozenset[str]
    determiners: frozenset[str]
    inner: frozenset[str]
    leading: frozenset[str]
    stops: frozenset[str]
    skip: frozenset[str]
    personal: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    relative: frozenset[str]
    join: frozenset[str]
    vague: frozenset[str]
    passive_before: frozenset[str]
    nouns: frozenset[str]
    only_inverted: frozenset[str]
    plain: frozenset[str]
    verbs: dict[str, bool] = field(default_factory=dict, compare=False)
    """Words met so far, whether each is a verb of `say` or `estimate`: matching anew is slow."""


LANGUAGES = ("de", "en", "es", "fr", "it", "pt", "ru")
_PATTERNS = ("say", "speak", "show", "estimate", "documents")
_SEQUENCES = ("according", "after", "reported", "estimated")
_SETS = tuple(
    name
    for name in AttributionWords.__dataclass_fields__
    if name not in {*_PATTERNS, *_SEQUENCES, "first_hand", "wrappers", "verbs"}
)


@functools.cache
def attribution_words(language: str) -> AttributionWords | None:
    """Read the words of a language (ISO 639-1); null where it has none."""
    if language not in LANGUAGES:
        return None
    file = resources.files("samesource.language").joinpath("attributions_data", f"{language}.toml")
    data: dict[str, list[str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    parts: dict[str, Any] = {name: _pattern(data.get(name, [])) for name in _PATTERNS}
    parts |= {name: _sequences(data.get(name, [])) for name in _SEQUENCES}
    parts |= {name: frozenset(data.get(name, [])) for name in _SETS}
    parts["first_hand"] = re.compile("|".join(rf"\b(?:{entry})" for entry in data["first_hand"]), re.IGNORECASE)
    parts["wrappers"] = re.compile("|".join(rf"^(?:{entry})\s*" for entry in data["wrappers"]), re.IGNORECASE)
    return AttributionWords(**parts)


def _pattern(entries: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(entries) or r"(?!)")


def _sequences(entries: list[str]) -> tuple[tuple[str, ...], ...]:
    """Split cues into words, longest first, so that the most specific one is met first."""
    return tuple(sorted((tuple(entry.split()) for entry in entries), key=lambda words: (-len(words), words)))
