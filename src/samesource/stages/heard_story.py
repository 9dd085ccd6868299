"""The witnesses that are heard on a family, and what they show with any one of them left out."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from samesource.config import LineageConfig, RelateConfig
from samesource.records.alignment import Alignment
from samesource.records.dependence import Dependence
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.judge_company import CompanyJudge
from samesource.stages.measure_story import measure_story
from samesource.stages.story_measures import StoryMeasures
from samesource.stages.story_without import StoryWithout


class HeardStory:
    """Measures witnesses of a story when that is asked for, and keeps it: most families of a story hear the same."""

    def __init__(
        self,
        witnesses: list[Prepared],
        alignments: list[Alignment],
        relations: list[Relation],
        config: LineageConfig,
        relate: RelateConfig | None,
    ) -> None:
        self.witnesses, self.relations = witnesses, relations
        self._alignments, self._config, self._relate = alignments, config, relate
        self._dependent: dict[str, Sequence[Dependence]] = {}
        self._fewer: dict[str, StoryMeasures] = {}

    @functools.cached_property
    def measures(self) -> StoryMeasures:
        """Measure every pair, with the others as third voices."""
        return measure_story(self.witnesses, self._alignments, self._config)

    def without(self, name: str) -> StoryMeasures:
        """Return what the witnesses other than `name` show."""
        if name not in self._fewer:
            self._fewer[name] = self._leave_out(name)
        return self._fewer[name]

    def dependence_without(self, name: str) -> Sequence[Dependence]:
        """Return how dependent each pair is without `name`: in the company that is left, where pairs are judged so."""
        if name not in self._dependent:
            self._dependent[name] = self._judge(name)
        return self._dependent[name]

    @functools.cached_property
    def _leave_out(self) -> Callable[[str], StoryMeasures]:
        """Return what measures the story without one of its witnesses."""
        witnesses, config = self.witnesses, self._config
        if len(witnesses) > config.thirds_limit:
            return lambda name: measure_story([one for one in witnesses if one.id != name], self._alignments, config)
        fewer, ids = StoryWithout(self.measures), self.measures.story.ids
        return lambda name: fewer.measures(ids.index(name))

    @functools.cached_property
    def _judge(self) -> Callable[[str], Sequence[Dependence]]:
        """Return what judges pairs without one of the witnesses."""
        if self._relate is None:
            return lambda _: self.relations
        return CompanyJudge(self.witnesses, self._alignments, self._relate).leaving_out(self.relations)
