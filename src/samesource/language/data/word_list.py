"""Word lists written as running text."""

from __future__ import annotations


def word_list(words: str) -> list[str]:
    """Split `words` at white space; declared tables of words are easier to read and to review as text."""
    return words.split()
