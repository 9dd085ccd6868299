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
    find: re.Pattern[str]
    """Verbs that name a source only in a clause of their own ("..., the court has found, ...")."""
    cues: dict[str, tuple[tuple[str, tuple[str, ...]], ...]]
    """First word to the cues that begin with it, as (kind, words), the most specific first."""
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
    titles_male: frozenset[str]
    titles_female: frozenset[str]
    relative: frozenset[str]
    join: frozenset[str]
    vague: frozenset[str]
    passive_before: frozenset[str]
    nouns: frozenset[str]
    participles: frozenset[str]
    """Past forms that also stand before a noun ("confirmed cases")."""
    only_inverted: frozenset[str]
    plain: frozenset[str]
    """Verbs that take no object, so that a noun after them is their subject; empty: not told apart."""
    oblique: frozenset[str]
    """Articles that no subject has."""
    anaphora: frozenset[str]
    """Openings of a sentence that only says who told the one before ("Das teilte die Polizei mit")."""
    clause: frozenset[str]
    """What opens a clause that says who speaks ("como explicó el alcalde"), after a mark."""
    clause_anywhere: frozenset[str]
    """The same without a mark ("según informó la policía")."""
    agents: frozenset[str]
    """Prepositions that lead from a participle to who acts ("come riferito dalla polizia")."""
    verbs: dict[str, bool] = field(default_factory=dict, compare=False)
    """Words met so far, whether each is a verb of `say` or `estimate`: matching anew is slow."""


LANGUAGES = ("de", "en", "es", "fr", "it", "pt", "ru")
_PATTERNS = ("say", "speak", "show", "estimate", "documents", "find")
_CUES = ("estimated", "reported", "according", "after")
_SETS = tuple(
    name
    for name in AttributionWords.__dataclass_fields__
    if name not in {*_PATTERNS, "cues", "first_hand", "wrappers", "verbs"}
)


@functools.cache
def attribution_words(language: str) -> AttributionWords | None:
    """Read the words of a language (ISO 639-1); null where it has none."""
    if language not in LANGUAGES:
        return None
    file = resources.files("samesource.language").joinpath("attributions_data", f"{language}.toml")
    written: dict[str, list[str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    data = {name: [entry.replace("ß", "ss") for entry in entries] for name, entries in written.items()}
    parts: dict[str, Any] = {name: _pattern(data.get(name, [])) for name in _PATTERNS}
    parts["cues"] = _by_first_word(data)
    parts |= {name: frozenset(data.get(name, [])) for name in _SETS}
    parts["first_hand"] = re.compile("|".join(rf"\b(?:{entry})" for entry in written["first_hand"]), re.IGNORECASE)
    parts["wrappers"] = re.compile("|".join(rf"^(?:{entry})\s*" for entry in written["wrappers"]), re.IGNORECASE)
    return AttributionWords(**parts)


def _pattern(entries: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(entries) or r"(?!)")


def _by_first_word(data: dict[str, list[str]]) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Index the cues by their first word; among cues of one kind the longest comes first."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for kind in _CUES:
        for words in sorted((tuple(cue.split()) for cue in data.get(kind, [])), key=lambda w: (-len(w), w)):
            found.setdefault(words[0], []).append((kind, words))
    return {first: tuple(cues) for first, cues in found.items()}
