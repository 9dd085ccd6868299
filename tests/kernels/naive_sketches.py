"""Plain twins of the fingerprint kernels: slow, and obviously right."""

from __future__ import annotations

from collections.abc import Sequence

MASK = (1 << 64) - 1


def mix(value: int) -> int:
    """Scatter one 64-bit value (SplitMix64)."""
    x = (value + 0x9E3779B97F4A7C15) & MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & MASK
    return x ^ (x >> 31)


def ngram_hashes(words: Sequence[int], n: int) -> list[int]:
    """Hash every n-gram on its own."""
    n = min(n, len(words))
    if n == 0:
        return []
    hashes = []
    for i in range(len(words) - n + 1):
        total = 0
        for word in words[i : i + n]:
            total = (total * 0x100000001B3 + (word & MASK)) & MASK
        hashes.append(mix(total))
    return hashes


def winnow(hashes: Sequence[int], window: int) -> list[int]:
    """Take the rightmost minimum of each window."""
    if not hashes:
        return []
    width = min(window, len(hashes))
    chosen = set()
    for i in range(len(hashes) - width + 1):
        lowest = min(hashes[i : i + width])
        chosen.add(max(j for j in range(i, i + width) if hashes[j] == lowest))
    return sorted(chosen)
