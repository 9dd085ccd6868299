"""What a story's witnesses show when one of them is left out, without measuring them again."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.bridge_share import bridge_share
from samesource.stages.edge_features import edge_features
from samesource.stages.explained_wording import explained_wording
from samesource.stages.held_by_three import held_by_three
from samesource.stages.merger_residuals import merger_residuals
from samesource.stages.open_share import open_share
from samesource.stages.reading_sums import reading_sums
from samesource.stages.second_shares import SecondShares
from samesource.stages.sentence_cover import SentenceCover
from samesource.stages.slip_counts import SlipCounts
from samesource.stages.story_measures import StoryMeasures
from samesource.stages.third_witness_features import third_witness_features

FloatArray = npt.NDArray[np.float64]
LongArray = npt.NDArray[np.int64]


class StoryWithout:
    """A story all of whose witnesses are heard, less any one of them.

    What two or three documents tell is kept; what hangs on all is counted again: readings that only the one left out
    shared, and words whose rarest form it alone had.
    """

    def __init__(self, measures: StoryMeasures) -> None:
        """Take what `measure_story` found. Cost: documents³ numbers of memory."""
        view = measures.view
        everyone = np.arange(len(view.held), dtype=np.int64)
        self._measures = measures
        self._cover = SentenceCover(view)
        self._covers = self._cover.of_all([everyone] * len(everyone))
        every = range(len(everyone))
        self._wordings = [explained_wording(view, i, everyone) for i in every]
        self._stems = np.array([held_by_three(view.stems, view.stem_weight, i, everyone) for i in every])
        self._phrases = np.array([held_by_three(view.phrases, view.phrase_weight, i, everyone) for i in every])
        self._sums = reading_sums(view)
        self._slips = SlipCounts(view.words, fewer=1)

    def measures(self, k: int) -> StoryMeasures:
        """Return what `measure_story` would find among the witnesses other than the k-th."""
        whole = self._measures
        kept = np.flatnonzero(np.arange(len(whole.story.ids)) != k)
        square = np.ix_(kept, kept)
        story, view, twins = whole.story.within(kept), whole.view.without(k), whole.twins[square]
        everyone = [np.arange(len(kept), dtype=np.int64)] * len(kept)
        covers = self._covers_without(k, kept)
        return StoryMeasures(
            story=story,
            view=view,
            alike=whole.alike[square],
            twins=twins,
            residuals=merger_residuals(view, everyone, covers, [self._wordings[x][square] for x in kept.tolist()]),
            seconds=SecondShares(view, everyone, covers, np.arange(len(kept), dtype=np.int64)),
            edge_values=edge_features(story, twins, *self._thirds_without(k, kept, twins)),
            stated={name: values[square] for name, values in whole.stated.items()},
            thirds=third_witness_features(story.likeness, self._sums.without(k), self._slips.count(k)[square]),
        )

    def _changed(self, k: int) -> tuple[LongArray, FloatArray]:
        """Return the stems of others that weigh less without k, and the weights of all."""
        view = self._measures.view
        weight = view.weight_without(k)
        held = view.stems.sum(axis=0) > view.stems[k]
        return np.flatnonzero(held & (weight != view.stem_weight)), weight

    def _covers_without(self, k: int, kept: LongArray) -> list[FloatArray]:
        """Return the covers of the others' sentences by each other; only those with a changed stem are looked up."""
        covers = self._cover.weighed_anew(self._covers, *self._changed(k))
        return [covers[x][:, kept] for x in kept.tolist()]

    def _thirds_without(self, k: int, kept: LongArray, twins: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return open phrases, bridging stems and bridging phrases, by the documents other than k."""
        view = self._measures.view
        cube, itself = np.ix_(kept, kept, kept), np.eye(len(kept), dtype=bool)
        phrases, stems = self._phrases[cube], self._stems[cube]
        changed, weight = self._changed(k)
        if len(changed):
            held = view.stems[np.ix_(kept, changed)]
            less = held * (weight - view.stem_weight)[changed]
            stems += np.einsum("ic,jc,kc->ijk", less, held, held)
        found = (
            open_share(phrases, twins, twins, itself),
            bridge_share(stems, _of_pairs(stems), itself),
            bridge_share(phrases, _of_pairs(phrases), itself),
        )
        for values in found:
            np.fill_diagonal(values, 0.0)
        return found


def _of_pairs(common: FloatArray) -> FloatArray:
    """Return what every two have in common, of what every three have."""
    pairs: FloatArray = np.ascontiguousarray(np.diagonal(common, axis1=1, axis2=2))
    return pairs
