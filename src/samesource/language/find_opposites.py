"""Words of opposite meaning."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from importlib import resources

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.stems import stem_word

Sides = dict[str, list[tuple[int, int]]]
"""Words to the oppositions they belong to, as (number of the opposition, side)."""


def find_opposites(words: Iterable[str], others: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Return the pairs of a word of `words` and one of `others` (both case-folded) that mean the opposite, sorted.

    A word that stands on both sides of two oppositions (lost: fell, did not win) is opposed in each apart.
    """
    listed = _sides(language)
    opposed: dict[tuple[int, int], list[str]] = {}
    for other in others:
        for number, side in listed.get(_stem(other, language), ()):
            opposed.setdefault((number, 1 - side), []).append(other)
    if not opposed:
        return []
    found = {
        (word, other)
        for word in words
        for place in listed.get(_stem(word, language), ())
        for other in opposed.get(place, ())
    }
    return sorted(found)


@functools.lru_cache(maxsize=1 << 15)
def _stem(word: str, language: str) -> str:
    return stem_word(word, language)


@functools.cache
def _sides(language: str) -> Sides:
    """Return the stems of every word of an opposition; lines of `opposites_data`, and the vocabulary's pairs."""
    lines = [pair.replace("/", " / ") for pair in load_vocabulary(language).opposites.split()]
    file = resources.files("samesource.language").joinpath("opposites_data", f"{language}.txt")
    if file.is_file():
        lines += file.read_text(encoding="utf-8").splitlines()
    found: Sides = {}
    for number, line in enumerate(lines):
        for side, listed in enumerate(line.split(" / ")):
            for stem in sorted({stem_word(word.casefold(), language) for word in listed.split()}):
                found.setdefault(stem, []).append((number, side))
    return found
