"""Words of opposite meaning, as hashes of their stems."""

from __future__ import annotations

import functools

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.stems import stem_word
from samesource.language.words_hash import hash_text


@functools.cache
def opposite_stems(language: str) -> dict[int, frozenset[int]]:
    """Return, for each stem that has opposites in `language`, the hashes of their stems."""
    found: dict[int, set[int]] = {}
    for pair in load_vocabulary(language).opposites.split():
        first, second = (hash_text(stem_word(word, language)) for word in pair.split("/"))
        found.setdefault(first, set()).add(second)
        found.setdefault(second, set()).add(first)
    return {stem: frozenset(others) for stem, others in found.items()}
