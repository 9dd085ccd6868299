"""Whether a document cuts words at line ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from samesource.reading.pdf.layout import Line

_HALVES = re.compile(r"([^\W\d_]{2,})[-\u2010]\n([^\W\d_]+)")
_FEWEST_LINES = 40
"""Lines of a document that tell; one that cuts words has a cut in about ten, two in three of them within a part."""
_RARER = 1.0
"""Zipf (log 10): a half this much rarer than the whole is no word of its own, as in `nego-tiations`."""
_WELL_KNOWN = 2.0
"""Zipf frequency of a whole that counts."""


def cuts_words(lines: Sequence[Line], language: str) -> bool:
    """Tell whether words are cut: some line must end within a word whose halves are none, such as `nego-tiations`.

    Where none does in so many lines, words were broken only at hyphens of their own, as word processors do. Yes where
    the lines are too few, or nobody has counted the words of the `language`.
    """
    from wordfreq import available_languages, zipf_frequency  # imported late: most texts have no cut words

    if len(lines) < _FEWEST_LINES or language not in available_languages():
        return True
    for a, b in pairwise(lines):
        halves = _HALVES.fullmatch(
            a.text.rpartition(" ")[2] + "\n" + b.text.partition(" ")[0].rstrip(".,;:!?\u201d\"'")
        )
        if not halves or not halves.group(2)[0].islower():
            continue
        whole = zipf_frequency(halves.group(1) + halves.group(2), language)
        first, second = (zipf_frequency(half, language) for half in halves.groups())
        if second == 0 or (whole >= _WELL_KNOWN and whole - min(first, second) >= _RARER):
            return True
    return False
