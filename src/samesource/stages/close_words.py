"""Words that are a letter or two apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

CloseWords = dict[str, list[str]]
"""Of each word, those that it may be a slip for; of those that have any."""

_LONG = 8
"""Letters from which two may be wrong, not one."""

_BLOCK = 1_000
"""Words compared with all others at a time, which bounds the memory."""


def close_words(words: Iterable[str], others: Iterable[str]) -> CloseWords:
    """List, for each of `words`, those of `others` with the same first letter that one edit makes of it; two if long.

    All sorted. Edits as Levenshtein 1966 counts them. Cost: the product of those that begin alike.
    """
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cdist

    by_initial: dict[str, list[str]] = defaultdict(list)
    for other in sorted(others):
        by_initial[other[0]].append(other)
    asked: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        asked[word[0]].append(word)
    found: CloseWords = defaultdict(list)
    for initial in sorted(asked.keys() & by_initial.keys()):
        for low in range(0, len(asked[initial]), _BLOCK):
            block = asked[initial][low : low + _BLOCK]
            apart = cdist(block, by_initial[initial], scorer=Levenshtein.distance, score_cutoff=2, dtype=np.uint8)
            limits = np.array([1 if len(word) < _LONG else 2 for word in block], np.uint8)
            for i, j in np.argwhere((apart <= limits[:, None]) & (apart > 0)).tolist():
                found[block[i]].append(by_initial[initial][j])
    return dict(found)
