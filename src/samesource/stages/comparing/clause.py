"""One clause of a document, as it is held against the other text's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a body sentence, with what can be known again when its words are written otherwise."""

    sentence: int
    start: int
    """Normal position of the first character."""
    end: int
    words: dict[str, float]
    """Folded telling words with their weights."""
    sorts: frozenset[str]
    """Sorts of values that it gives (number, date, money), and what else it holds: a quotation, a source, a doubt."""
