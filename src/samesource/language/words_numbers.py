"""Which words are numbers."""

from __future__ import annotations

from functools import cache

from samesource.language.packs.read_pack import read_pack


@cache
def number_words(language: str) -> frozenset[str]:
    """Return the number words of a language, case folded; the word for one is left out (it is an article in most)."""
    return frozenset(read_pack("number_words").get(language, "").split())
