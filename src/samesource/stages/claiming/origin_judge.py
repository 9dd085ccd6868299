"""Which two of a claim's independent texts have it from two origins."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from samesource.stages.claiming.explain_strangers import explain_strangers
from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.origin_features import Telling, origin_features
from samesource.stages.claiming.source_view import SourceView, view_sources
from samesource.stages.claiming.story_view import StoryView
from samesource.stages.claiming.surroundings import Surroundings
from samesource.stages.claiming.weighed_words import WeighedWords
from samesource.stages.model_chance import model_chance


class OriginJudge:
    """Judges the claims of one story; a text is read for it where a claim has a second independent text."""

    def __init__(self, view: StoryView) -> None:
        """Take the story."""
        self.view = view
        self._sources: dict[int, SourceView] = {}
        self._words: dict[int, WeighedWords] = {}
        self._around: dict[tuple[int, int], Surroundings] = {}
        self._likeness: dict[tuple[int, int], float] = {}

    def strangers(self, roots: Sequence[int], found: Mapping[int, Mention], texts: int, least: float) -> str:
        """Say why two of the roots have a statement from two origins; empty below the chance `least`."""
        best = max(
            ((round(model_chance("origins", values), 9), -i, -j) for i, j, values in self.pairs(roots, found, texts)),
            default=None,
        )
        if best is None or best[0] < least:
            return ""
        return explain_strangers(self._telling(-best[1], found), self._telling(-best[2], found))

    def pairs(
        self, roots: Sequence[int], found: Mapping[int, Mention], texts: int
    ) -> Iterator[tuple[int, int, dict[str, float]]]:
        """Measure each two roots of a claim, as `origin_features` does, that no tie and no lost source makes one."""
        lineage = self.view.lineage
        for i, j in itertools.combinations(sorted(roots), 2):
            gone = {parent for parent in lineage.parents[i] if parent < 0} & set(lineage.parents[j])
            if not gone and j not in lineage.dependent.get(i, ()):
                one, other = self._telling(i, found), self._telling(j, found)
                yield i, j, origin_features(one, other, self._alike(i, j), texts)

    def _telling(self, document: int, found: Mapping[int, Mention]) -> Telling:
        if document not in self._sources:
            self._sources[document] = view_sources(self.view.witnesses[document])
        view, mention = self._sources[document], found[document]
        place = document, mention.sentence
        if place not in self._around:
            self._around[place] = Surroundings.of(view, mention.sentence, self.view.weights)
        return view, mention, self._around[place]

    def _alike(self, i: int, j: int) -> float:
        if (i, j) not in self._likeness:
            shares = self._all_words(i).known_to(self._sources[j]), self._all_words(j).known_to(self._sources[i])
            self._likeness[i, j] = max(shares)
        return self._likeness[i, j]

    def _all_words(self, document: int) -> WeighedWords:
        if document not in self._words:
            self._words[document] = WeighedWords.of(sorted(self._sources[document].stems), self.view.weights)
        return self._words[document]
