"""A word that colours a statement."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marker:
    """A hedge, negation or modal word: its normal span, sentence, tokens (half-open) and class."""

    start: int
    end: int
    sentence: int
    first_token: int
    last_token: int
    value: str
    text: str
