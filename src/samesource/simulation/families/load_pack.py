"""Read the data of one language."""

from __future__ import annotations

import functools
import re
import tomllib
from pathlib import Path
from typing import Any

from samesource.errors import OptionError
from samesource.simulation.families.language_pack import LanguagePack, Move

_FOLDER = Path(__file__).parent / "packs"
_NAMES = ("women", "men", "surnames_women", "surnames_men", "towns")
_PAGE = ("outlets", "desk", "updated", "furniture")


@functools.cache
def load_pack(language: str) -> LanguagePack:
    """Return the pack of an ISO 639-1 code; raise OptionError, naming those there are, where none is."""
    file = _FOLDER / f"{language}.toml"
    if not file.is_file():
        known = ", ".join(sorted(path.stem for path in _FOLDER.glob("*.toml")))
        raise OptionError(f"families can be simulated in {known}", where=language)
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    synonyms = _synonyms(data["synonyms"])
    longest_first = sorted(synonyms, key=lambda phrase: (-len(phrase), phrase))
    return LanguagePack(
        language=language,
        locale=data["locale"],
        thousands=data["thousands"],
        quotes=tuple(data["quotes"]),
        names={name: tuple(data[name]) for name in _NAMES},
        when=tuple(data["when"]),
        soon=tuple(data["soon"]),
        page={name: tuple(data[name]) for name in _PAGE},
        fillers=tuple(data["fillers"]),
        frames=tuple(data["frame"]),
        synonyms=synonyms,
        phrase=re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE),
        moves=tuple(Move(re.compile(move["find"]), move["put"]) for move in data["moves"]),
        topics=tuple(data["topics"]),
        general=tuple(tuple(wordings) for wordings in data["general"]),
    )


def _synonyms(sets: list[list[str]]) -> dict[str, tuple[str, ...]]:
    """Return the others of its set by each phrase; a phrase of several sets has those of all."""
    others: dict[str, Any] = {}
    for phrases in sets:
        for phrase in phrases:
            others.setdefault(phrase.lower(), []).extend(other for other in phrases if other != phrase)
    return {phrase: tuple(found) for phrase, found in others.items()}
