"""The word frequencies of a language, in little memory."""

from __future__ import annotations

import gzip
from functools import cache

import msgpack

from samesource.language.frequency_file import frequency_file
from samesource.language.word_hashes import WordHashes


@cache
def word_bands(language: str) -> WordHashes:
    """Return wordfreq's list (Speer 2022) of a language; without words for a language that has none."""
    path = frequency_file(language)
    if path is None:
        return WordHashes([])
    return WordHashes(msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=True)[1:])
