"""The word frequencies of a language."""

from __future__ import annotations

import gzip
from functools import cache

import msgpack

from samesource.language.frequency_file import frequency_file


@cache
def background_table(language: str) -> dict[str, int]:
    """Return wordfreq's list (Speer 2022): words in bands of hundredths of a bel; empty for a language without one.

    For those who ask for every stretch of a text; others take `word_bands`, which is a tenth as large.
    """
    path = frequency_file(language)
    table: dict[str, int] = {}
    bands = msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=False)[1:] if path else []
    for band, words in enumerate(bands):
        table.update(dict.fromkeys(words, band))
    return table
