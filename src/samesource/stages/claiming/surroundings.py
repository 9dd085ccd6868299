"""What stands around a sentence, whatever other text it is held against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from samesource.stages.claiming.mention import Vector
from samesource.stages.claiming.source_view import SourceView
from samesource.stages.claiming.weighed_words import WeighedWords

_AROUND = 2
"""Sentences on either side of a statement that tell where it comes from."""
_BESIDE = 1
"""Sentences on either side in which a source that is named may stand behind it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a text has around one of its sentences; measured once, however many texts it is held against.

    `words` stand around it; `beside` and `within` are the sources named around it and in it. The others are as in
    `ORIGIN_FEATURES`, of this text alone.
    """

    sentence: int
    words: WeighedWords
    beside: frozenset[str]
    within: frozenset[str]
    seen: float
    signs: float
    early: float

    @classmethod
    def of(cls, view: SourceView, sentence: int, weights: Vector) -> Surroundings:
        """Measure what a text has around a sentence."""
        count = len(view.prepared.sentence_start)
        around = range(max(0, sentence - _AROUND), min(count, sentence + _AROUND + 1))
        stems = (s for i in around for s in view.prepared.token_stem[slice(*view.prepared.sentence_tokens(i))].tolist())
        return cls(
            sentence,
            WeighedWords.of(stems, weights),
            frozenset[str]().union(*(view.sources.get(sentence + d, ()) for d in range(-_BESIDE, _BESIDE + 1))),
            view.sources.get(sentence, frozenset()),
            cls.nearness(view.seen, sentence),
            cls.nearness(view.signs, sentence),
            1.0 - sentence / max(1, count),
        )

    @staticmethod
    def nearness(sentences: Iterable[int], place: int) -> float:
        """Return 1 for the sentence itself, a half for the next one, a third for the one after; 0 without one."""
        return max((1.0 / (1 + abs(sentence - place)) for sentence in sentences), default=0.0)
