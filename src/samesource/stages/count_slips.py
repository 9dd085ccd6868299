"""How many words a document misspells that another one and others spell alike."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np
import numpy.typing as npt

from samesource.stages.close_words import CloseWords, close_words

FloatArray = npt.NDArray[np.float64]


def count_slips(words: list[dict[str, int]], close: CloseWords | None = None) -> FloatArray:
    """Return [i, j]: how many words that j alone has are a letter or two off one that i and others have and j lacks.

    `words`: of each document, its words with the column of their stem; two of one stem are forms, not slips. `close`:
    those that are near each other, where they are known; more than are asked for change nothing.
    """
    holders = Counter(word for own in words for word in own)
    if close is None:
        alone = [word for word, count in holders.items() if count == 1]
        close = close_words(alone, [word for word, count in holders.items() if count > 1])
    holding: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(words):
        for word in own:
            holding[word].append(place)
    slips = np.zeros((len(words), len(words)))
    for word, others in close.items():
        if holders[word] != 1:
            continue
        [j] = holding[word]
        backed = [other for other in others if holders[other] > 1 and other not in words[j]]
        better = {i for other in backed for i in holding[other] if words[i][other] != words[j][word]}
        slips[sorted(better), j] += 1.0
    return slips
