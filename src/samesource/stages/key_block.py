"""Hash a run of masked words."""

from __future__ import annotations

from hashlib import blake2b

from samesource.records.masked_words import MaskedWords

_TABLE_FIGURES, _TABLE_SHARE = 2, 5
"""From two figures that are a fifth of the words on a line may be a row of a table: its figures are its content."""


def key_block(masked: MaskedWords, low: int, high: int) -> int:
    """Return a signed 64-bit hash of the words from `low` to `high`; 0 where they are figures and dates alone."""
    first, last = masked.before[low], masked.before[high]
    if masked.masks[high] - masked.masks[low] == last - first:
        return 0
    figures = masked.figures[high] - masked.figures[low]
    is_row = figures >= _TABLE_FIGURES and figures * _TABLE_SHARE >= high - low
    told = masked.words[8 * low : 8 * high] if is_row else masked.kept[8 * first : 8 * last]
    digest = blake2b(told, digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
