"""What a document of a simulated corpus is."""

from __future__ import annotations

from dataclasses import dataclass

PLAIN, EDITED, TRUNCATED, WRAPPED, BOILERPLATE, PASSAGE, RECOGNITION = (
    "plain", "edited", "truncated", "wrapped", "boilerplate", "passage", "recognition",
)  # fmt: skip
KINDS = (EDITED, TRUNCATED, WRAPPED, BOILERPLATE, PASSAGE, RECOGNITION, PLAIN)
"""Kinds of document; each has exactly one.

plain        related to no other
edited       a cluster: an original, and copies each with its own edits of a known share of words
truncated    an original, and its head or tail
wrapped      one text in the boilerplate of two sites
boilerplate  related to no other, but long site texts around it that many share
passage      a source, and a host otherwise unrelated that holds 50 to 150 words of it
recognition  an original, and the same with errors of optical recognition in a known share of characters
"""

EDIT_RATES = (0, 2, 5, 10, 20, 40)
"""Per cent of words, of `edited`."""

KEPT_SHARES = (30, 40, 50, 60, 70)
"""Per cent of words kept, of `truncated`."""

PASSAGE_RATES = (0, 5, 10, 15)
"""Per cent of the passage's words."""

NOISE_RATES = (5, 10, 15, 20)
"""Per cent of characters, of `recognition`."""


@dataclass(frozen=True, slots=True)
class Plant:
    """The role of one document: `slot` is its number in the layout, `original` that of the one it comes from."""

    slot: int
    kind: str
    base: int
    """Which of the texts it is made from (that of its original for a copy)."""
    cluster: int
    """Numbered within the kind; a cluster has one original."""
    rate: int
    original: int
    """Equals `slot` for originals, sources and what is alone."""
    head: bool = False
    """For `truncated`: whether the head is kept."""
