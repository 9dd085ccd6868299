"""What simulating a family needs of its language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Move:
    """A clause that can stand elsewhere: what is matched, and the new order of its groups (`{1}`, `{2:lower}`)."""

    find: re.Pattern[str]
    put: str


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """One language's data: names, furniture, synonyms (each set one part of speech and one form), moves, facts."""

    language: str
    locale: str
    thousands: str
    quotes: tuple[str, ...]
    """Opening and closing marks in turn."""
    names: dict[str, tuple[str, ...]]
    when: tuple[str, ...]
    soon: tuple[str, ...]
    page: dict[str, tuple[str, ...]]
    """Lines around a report: outlets, desk, updated, furniture."""
    fillers: tuple[str, ...]
    frames: tuple[str, ...]
    synonyms: dict[str, tuple[str, ...]]
    """The others of its set by each word or phrase, lower case."""
    phrase: re.Pattern[str]
    """Matches any key of `synonyms`."""
    moves: tuple[Move, ...]
    topics: tuple[dict[str, Any], ...]
    general: tuple[tuple[str, ...], ...]
