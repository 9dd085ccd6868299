"""Words made ready for finding the same line with other figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MaskedWords:
    """The words of a text as bytes, eight a word, and how much of what lies before each, so that a run is two slices.

    The lists have an entry a word and one for the end.
    """

    words: bytes
    """Hashes of all words, little-endian."""
    kept: bytes
    """Hashes of the words that are not covered: what a run of figures and dates masks is one entry."""
    before: list[int]
    """Entries of `kept` before each word."""
    masks: list[int]
    """Masks among them."""
    figures: list[int]
    """Figures before each word that are no part of a date."""
