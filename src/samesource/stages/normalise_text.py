"""Bring a text into normal form."""

from __future__ import annotations

import hashlib
import re

import numpy as np

from samesource.language.declared.find_content_credentials import find_content_credentials
from samesource.language.identify_language import identify_language
from samesource.language.normal.characters import find_character_edits
from samesource.language.normal.composition import find_composition_edits
from samesource.language.normal.edits import Edit, IntArray, apply_edits
from samesource.language.normal.lines import find_line_edits
from samesource.language.normal.mojibake import find_mojibake_edits
from samesource.language.normalised import Normalised

_LANGUAGE = re.compile("[a-z]{2,3}")
_MOST_PASSES = 8
"""Folding may uncover more to fold (an entity split by a zero-width space); hostile nesting is left after this many."""


def normalise_text(text: str, language: str | None = None) -> Normalised:
    """Repair, fold, compose and unwrap `text`; identify its language unless one of two or three letters is given.

    Quotes become `"` and `'`, dashes `-`, hard wraps a space, paragraph breaks one newline (UAX 15 form C).
    """
    counts: dict[str, int] = {}
    normal, places = text, np.arange(len(text) + 1, dtype=np.int32)
    normal, places = apply_edits(normal, places, _credentials(text, counts))
    for find in (find_mojibake_edits, _find_folds):
        for _ in range(_MOST_PASSES):
            edits = find(normal, counts)
            if not edits:
                break
            normal, places = apply_edits(normal, places, edits)
    language = (language or "").strip().lower().replace("_", "-").split("-")[0]
    language = language if _LANGUAGE.fullmatch(language) else ""
    normal, places = apply_edits(normal, places, find_line_edits(normal, language))
    # Lines that were joined may bring together what composes.
    normal, places = apply_edits(normal, places, find_composition_edits(normal))
    map_normal, map_original = _compress(places)
    return Normalised(
        normal,
        map_normal,
        map_original,
        language or identify_language(normal),
        hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        dict(sorted(counts.items())),
    )


def _credentials(text: str, counts: dict[str, int]) -> list[Edit]:
    """Take out the manifests that a text carries: they are nothing of what it tells."""
    found = find_content_credentials(text)
    if found:
        counts["content credentials"] = len(found)
    return [(credential.start, credential.end, "") for credential in found]


def _find_folds(text: str, counts: dict[str, int]) -> list[Edit]:
    """Find characters to fold, and, where none are left, clusters to compose."""
    edits = find_character_edits(text, counts)
    if edits:
        return edits
    composed = find_composition_edits(text)
    if composed:
        counts["composed"] = counts.get("composed", 0) + len(composed)
    return composed


def _compress(places: IntArray) -> tuple[IntArray, IntArray]:
    """Keep the positions where the shift between normal and original changes, the end of the text among them."""
    turns = np.flatnonzero(np.diff(places) != 1) + 1
    starts = np.concatenate(([0], turns)).astype(np.int32)
    return starts, places[starts].astype(np.int32)
