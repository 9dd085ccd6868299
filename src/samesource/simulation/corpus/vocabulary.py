"""The words of a corpus and how often they come."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from samesource.simulation.corpus.counter_draws import CounterDraws
from samesource.simulation.corpus.split_words import split_words

_KEPT = 50_000
_TRIES = 8


class Vocabulary:
    """The most frequent 50,000 words of texts, in lower case, to be drawn as often as they come there."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(word.lower() for word in split_words(text)[1::2])
            if len(counts) > 8 * _KEPT:
                counts = Counter(dict(_most(counts, 4 * _KEPT)))
        kept = _most(counts, _KEPT) or [("word", 1)]
        self.words = [word for word, _ in kept]
        self._reached = list(accumulate(count for _, count in kept))

    def draw(self, draws: CounterDraws, unlike: str) -> str:
        """Return a word that is not `unlike`, written with a capital where that is."""
        word = unlike
        for _ in range(_TRIES):
            word = self.words[bisect_right(self._reached, draws.below(self._reached[-1]))]
            if word != unlike.lower():
                break
        else:
            word = self.words[0] if self.words[0] != unlike.lower() else self.words[-1]
        return word.capitalize() if unlike[:1].isupper() else word


def _most(counts: Counter[str], kept: int) -> list[tuple[str, int]]:
    """Return the most frequent words, ties by the alphabet."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:kept]
