"""Bring a text into normal form."""

from __future__ import annotations

import hashlib

import numpy as np

from samesource.language.identify_language import identify_language
from samesource.language.normalise_characters import find_character_edits
from samesource.language.normalise_composition import find_composition_edits
from samesource.language.normalise_edits import IntArray, apply_edits
from samesource.language.normalise_lines import find_line_edits
from samesource.language.normalised import Normalised

_MOST_PASSES = 8
"""Folding may uncover more to fold (an entity split by a zero-width space); hostile nesting is left after this many."""


def normalise_text(text: str, language: str | None = None) -> Normalised:
    """Fold, compose and unwrap `text`; identify its language unless one is given.

    Quotes become `"` and `'`, dashes `-`, hard wraps a space, paragraph breaks one newline (UAX 15 form C).
    """
    counts: dict[str, int] = {}
    normal, places = text, np.arange(len(text), dtype=np.int32)
    for _ in range(_MOST_PASSES):
        edits = find_character_edits(normal, counts)
        if not edits:
            break
        normal, places = apply_edits(normal, places, edits)
    composed = find_composition_edits(normal)
    if composed:
        counts["composed"] = len(composed)
        normal, places = apply_edits(normal, places, composed)
    normal, places = apply_edits(normal, places, find_line_edits(normal))
    map_normal, map_original = _compress(places)
    return Normalised(
        normal,
        map_normal,
        map_original,
        (language or "").strip().lower().replace("_", "-").split("-")[0] or identify_language(normal),
        hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        dict(sorted(counts.items())),
    )


def _compress(places: IntArray) -> tuple[IntArray, IntArray]:
    """Keep the positions where the shift between normal and original changes."""
    if not len(places):
        return np.zeros(1, dtype=np.int32), np.zeros(1, dtype=np.int32)
    turns = np.flatnonzero(np.diff(places) != 1) + 1
    starts = np.concatenate(([0], turns)).astype(np.int32)
    return starts, places[starts].astype(np.int32)
