"""Edits of a text that remember where every character came from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Edit = tuple[int, int, str]
"""Start, end (code points, half-open) and what stands there instead."""
IntArray = npt.NDArray[np.int32]


def apply_edits(text: str, places: IntArray, edits: Sequence[Edit]) -> tuple[str, IntArray]:
    """Return `text` with `edits` (sorted, not overlapping) made, and the place each of its characters came from.

    `places` holds the place of each character of `text` and, last, where the text ends. A replacement's characters take
    the places of those that it replaces; what is deleted at the end is no longer part of the text.
    """
    if not edits:
        return text, places
    pieces: list[str] = []
    parts: list[IntArray] = []
    done = kept = 0
    for start, end, replacement in edits:
        pieces += (text[done:start], replacement)
        done = end
        if end - start == len(replacement):
            continue  # the replacement's characters take one place each, as if nothing had been replaced
        parts.append(places[kept:start])
        if replacement:
            parts.append(_replacement_places(places, start, end, len(replacement)))
        kept = end
    pieces.append(text[done:])
    parts.append(places[kept:])
    last_start, last_end, last_replacement = edits[-1]
    if last_start < last_end == len(text) and not last_replacement:
        parts[-1] = places[last_start : last_start + 1]
    return "".join(pieces), np.concatenate(parts)


def _replacement_places(places: IntArray, start: int, end: int, length: int) -> IntArray:
    """Spread the characters of a replacement over the places it replaces; the surplus stays at the last one."""
    if end > start:
        return places[np.minimum(np.arange(start, start + length), end - 1)]
    before = places[start - 1] if start else 0
    return np.full(length, before, dtype=np.int32)
