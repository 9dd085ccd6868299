"""Hash a run of masked words."""

from __future__ import annotations

from hashlib import blake2b

from samesource.records.masked_words import MaskedWords
from samesource.stages.mask_words import MASK

_TABLE_FIGURES, _TABLE_SHARE = 2, 5
"""From two figures that are a fifth of the words on a line may be a row of a table: its figures are its content."""


def key_block(masked: MaskedWords, low: int, high: int) -> int:
    """Return a signed 64-bit hash of the words from `low` to `high`; 0 where they are figures and dates alone."""
    kept = masked.values[low:high][~masked.covered[low:high]]
    if not len(kept) or bool((kept == MASK).all()):
        return 0
    figures = int(masked.figures[low:high].sum())
    if figures >= _TABLE_FIGURES and figures * _TABLE_SHARE >= high - low:
        kept = masked.words[low:high].view("u8")
    digest = blake2b(kept.astype("<u8", copy=False).tobytes(), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
