"""How many words a document misspells that another one and others spell alike."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import numpy.typing as npt

from samesource.stages.close_words import close_words

FloatArray = npt.NDArray[np.float64]


class SlipCounts:
    """The words of a story's documents that may be slips, counted among all of them or all but one."""

    def __init__(self, words: list[dict[str, int]], fewer: int = 0) -> None:
        """Take, of each document, its words with the column of their stem; two of one stem are forms, not slips.

        `fewer`: how many documents at most are to be left out at a time. Cost: that of `close_words`.
        """
        holding: dict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(words):
            for word in own:
                holding[word].append(place)
        seldom = [word for word, places in holding.items() if len(places) <= 1 + fewer]
        self._close = close_words(seldom, [word for word, places in holding.items() if len(places) > 1])
        self._words, self._holding = words, holding

    def count(self, without: int = -1) -> FloatArray:
        """Return [i, j]: how many words of j alone are a letter or two off one that i and others have and j lacks.

        `without` is a document that is not heard; its row and its column are 0.
        """
        slips = np.zeros((len(self._words), len(self._words)))
        for word, others in self._close.items():
            alone = [place for place in self._holding[word] if place != without]
            if len(alone) == 1:
                slips[self._better(word, alone[0], others, without), alone[0]] += 1.0
        return slips

    def _better(self, word: str, j: int, others: list[str], without: int) -> list[int]:
        """List the documents that have another word than j alone, one that several have."""
        found: set[int] = set()
        for other in others:
            places = self._holding[other]
            if other not in self._words[j] and len(places) - (without in places) > 1:
                found |= {i for i in places if self._words[i][other] != self._words[j][word]}
        return sorted(found - {without})
