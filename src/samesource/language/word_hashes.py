"""A map from words to small numbers, in little memory."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_BASE = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_AT_A_TIME = 32_768


class WordHashes:
    """Words to bands of hundredths of a bel, by polynomial hashes of 64 bits (Karp and Rabin 1987): ten bytes a word.

    As a dict the English list takes 26 MB and the large ones twice that, in every process. A word that is not held is
    taken for one that is once in 10 ** 13.
    """

    def __init__(self, bands: list[list[bytes]]) -> None:
        words = [word for band in bands for word in band]
        powers = [1] * (1 + max(map(len, words), default=0))
        for i in range(1, len(powers)):
            powers[i] = powers[i - 1] * _BASE & _MASK
        self._powers = powers
        values = np.repeat(np.arange(len(bands), dtype=np.int16), [len(band) for band in bands])
        hashes = _hash_words(words, np.array(powers, np.uint64))
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._values = hashes[order], values[order]

    def get(self, word: str) -> int | None:
        """Return the band of a word, or None where the list does not hold it."""
        data, powers = word.encode("utf-8", "surrogatepass"), self._powers
        if not 0 < len(data) < len(powers):
            return None
        told = sum((byte + 1) * powers[i + 1] for i, byte in enumerate(data)) & _MASK
        place = int(np.searchsorted(self._hashes, np.uint64(told), side="right")) - 1
        return int(self._values[place]) if place >= 0 and int(self._hashes[place]) == told else None

    def __len__(self) -> int:
        return len(self._hashes)


def _hash_words(words: list[bytes], powers: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Return the hash of each word; some at a time, as the bytes take eight times their room on the way."""
    made = [np.zeros(0, np.uint64)]
    for first in range(0, len(words), _AT_A_TIME):
        some = words[first : first + _AT_A_TIME]
        lengths = np.fromiter(map(len, some), np.int64, len(some))
        starts = np.cumsum(lengths) - lengths
        place = np.arange(1, 1 + int(lengths.sum())) - np.repeat(starts, lengths)
        letters = np.frombuffer(b"".join(some), np.uint8).astype(np.uint64) + np.uint64(1)
        made.append(np.add.reduceat(letters * powers[place], starts))
    return np.concatenate(made)
