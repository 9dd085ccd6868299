"""Letters that writers of Arabic put for one another."""

from __future__ import annotations

_LETTERS = str.maketrans(
    "\u0622\u0623\u0625\u0671\u0649\u06cc\u06a9\u0629", "\u0627\u0627\u0627\u0627\u064a\u064a\u0643\u0647"
)
"""Alef with and without hamza, alef maqsura and Persian yeh for ya, Persian kaf, ta marbuta for ha."""


def fold_variants(word: str) -> str:
    """Return a word with the letters of Arabic that are written for one another as one."""
    return word if word.isascii() else word.translate(_LETTERS)
