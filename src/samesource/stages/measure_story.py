"""Measure what the witnesses of a story show of who took from whom."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.address_statements import address_statements
from samesource.stages.alike_in_wording import alike_in_wording
from samesource.stages.bridge_share import bridge_share
from samesource.stages.edge_features import edge_features
from samesource.stages.fact_shares import fact_shares
from samesource.stages.headline_citations import headline_citations
from samesource.stages.heard_documents import Neighbours, heard_documents
from samesource.stages.held_by_three import held_by_three
from samesource.stages.merger_residuals import merger_residuals
from samesource.stages.open_share import open_share
from samesource.stages.own_statements import own_statements
from samesource.stages.reading_sums import reading_sums
from samesource.stages.same_house import same_house
from samesource.stages.second_shares import SecondShares
from samesource.stages.sentence_cover import SentenceCover
from samesource.stages.slip_counts import SlipCounts
from samesource.stages.source_statements import source_statements
from samesource.stages.story_matrices import story_matrices
from samesource.stages.story_measures import StoryMeasures
from samesource.stages.third_witness_features import third_witness_features
from samesource.stages.twin_degree import twin_degree
from samesource.stages.witness_view import WitnessView, witness_view

FloatArray = npt.NDArray[np.float64]


def measure_story(witnesses: list[Prepared], alignments: list[Alignment], config: LineageConfig) -> StoryMeasures:
    """Measure every pair of `witnesses` with the others as third voices; in large stories only the aligned neighbours.

    O(n³) for n witnesses that are all heard.
    """
    witnesses = sorted(witnesses, key=lambda witness: witness.id)
    story = story_matrices([witness.id for witness in witnesses], alignments).sharing("facts", fact_shares(witnesses))
    view = witness_view(witnesses)
    heard = heard_documents(story, config)
    twins = twin_degree(story)
    covers = SentenceCover(view).of_all(heard)
    said = source_statements(witnesses)
    whole = len(witnesses) <= config.thirds_limit
    return StoryMeasures(
        story=story,
        view=view,
        alike=np.zeros(story.known.shape, dtype=bool) if whole else alike_in_wording(view),
        twins=twins,
        residuals=merger_residuals(view, heard, covers),
        seconds=SecondShares(view, heard, covers, np.arange(len(witnesses), dtype=np.int64)),
        edge_values=edge_features(story, twins, *_third_shares(view, twins, heard)),
        stated={
            **own_statements(witnesses, story.known),
            "declared": said - said.T,
            "addresses": address_statements(witnesses),
            "headlines": headline_citations(witnesses),
            "houses": same_house(witnesses, story.known),
        },
        thirds=third_witness_features(story.likeness, reading_sums(view).sums, SlipCounts(view.words).count()),
    )


def _third_shares(view: WitnessView, twins: FloatArray, heard: Neighbours) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return [i, j]: open phrases, bridging stems and bridging phrases, by the documents heard on i."""
    count = len(view.stems)
    found = (np.zeros((count, count)), np.zeros((count, count)), np.zeros((count, count)))
    stems = (view.stems * view.stem_weight) @ view.stems.T
    phrases = (view.phrases * view.phrase_weight) @ view.phrases.T
    for i, near in enumerate(heard):
        square, itself = np.ix_(near, near), near == i
        common = held_by_three(view.phrases, view.phrase_weight, i, near)
        found[0][i, near] = open_share(common, twins[square], twins[i, near], itself)
        found[2][i, near] = bridge_share(common, phrases[square], itself)
        common = held_by_three(view.stems, view.stem_weight, i, near)
        found[1][i, near] = bridge_share(common, stems[square], itself)
    for values in found:
        np.fill_diagonal(values, 0.0)
    return found
