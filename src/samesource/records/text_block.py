"""A stretch of a text that may be repeated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph, or a sentence of a paragraph of several."""

    first: int
    last: int
    """Half-open range of its sentences in `records.prepared.Prepared`."""
    low: int
    high: int
    """Half-open range of its words."""
    key: int
    """Signed 64-bit hash of its words, figures and dates masked; 0 where nothing is left to compare."""
    exact: int
    """The hash with figures left in, dates still masked."""
    whole: bool
    """Whether it is a paragraph."""
