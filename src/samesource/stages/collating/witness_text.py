"""One document as collation reads it."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.records.prepared import Prepared

BODY, TITLE, ASIDE = 0, 1, 2
"""Kinds of unit: sentences of the story and of the headline (as in `Prepared`), and what is no story."""


@dataclass(frozen=True, slots=True, eq=False)
class WitnessText:
    """A document cut into units (sentences, furniture) and tokens that cover its text without a gap.

    Lists have one entry a token.
    """

    prepared: Prepared
    tokens: list[str]
    folded: list[str]
    stems: list[int]
    """Hash of the stem, of the canonical figure for numbers; 0 in asides."""
    weights: list[int]
    """Background weight of the stem, millionths; 0 in asides."""
    flags: list[int]
    """Bits of `Prepared.token_flag`."""
    bounds: list[int]
    """Original position where each token starts, and where the last ends."""
    units: list[tuple[int, int, int]]
    """Kind, first token and the token after the last, in order of text."""
    sentences: list[int]
    """Unit of each sentence of `prepared`."""
