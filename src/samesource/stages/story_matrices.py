"""A story's pairs as square matrices."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.alignment import Alignment
from samesource.records.dependence import Dependence

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

SHARES = ("lcs", "cov", "covn", "linked", "idf", "ng4", "g3", "q", "tail", "lead")
"""Directed measures of alignments: entry [i, j] says how much of i is in j."""

SYMMETRIC = ("log_run", "tau_links", "cos")


@dataclass(frozen=True, slots=True)
class StoryMatrices:
    """Measures of all pairs of a story's witnesses, rows and columns in order of `ids`; 0 where `known` is False."""

    ids: list[str]
    known: BoolArray
    dependent: FloatArray
    share: dict[str, FloatArray]
    both: dict[str, FloatArray]
    likeness: FloatArray
    """Mean of the larger order-preserving and the larger sentence coverage of each pair."""

    def depending(self, relations: Iterable[Dependence]) -> StoryMatrices:
        """Return the story with the dependence of its pairs as `relations` have it."""
        index = {name: position for position, name in enumerate(self.ids)}
        dependent = np.zeros((len(self.ids), len(self.ids)))
        for relation in relations:
            i, j = index.get(relation.a, -1), index.get(relation.b, -1)
            if i >= 0 and j >= 0:
                dependent[i, j] = dependent[j, i] = relation.dependent
        return dataclasses.replace(self, dependent=dependent)

    def sharing(self, name: str, share: FloatArray) -> StoryMatrices:
        """Return the story with one more directed measure, of the pairs that are known."""
        return dataclasses.replace(self, share={**self.share, name: share * self.known})

    def within(self, own: npt.NDArray[np.int64]) -> StoryMatrices:
        """Return the part of the documents at the sorted positions `own`."""
        square = np.ix_(own, own)
        return StoryMatrices(
            ids=[self.ids[position] for position in own.tolist()],
            known=self.known[square],
            dependent=self.dependent[square],
            share={name: values[square] for name, values in self.share.items()},
            both={name: values[square] for name, values in self.both.items()},
            likeness=self.likeness[square],
        )


def story_matrices(ids: list[str], alignments: list[Alignment]) -> StoryMatrices:
    """Arrange the alignments among `ids`, of whose dependence nothing is said; pairs with another are left out."""
    count = len(ids)
    index = {name: position for position, name in enumerate(ids)}
    share = {name: np.zeros((count, count)) for name in SHARES}
    both = {name: np.zeros((count, count)) for name in SYMMETRIC}
    known = np.zeros((count, count), dtype=bool)
    for alignment in alignments:
        if alignment.a not in index or alignment.b not in index:
            continue
        i, j = index[alignment.a], index[alignment.b]
        known[i, j] = known[j, i] = True
        for name, matrix in share.items():
            matrix[i, j], matrix[j, i] = alignment.features[f"{name}_ab"], alignment.features[f"{name}_ba"]
        for name, matrix in both.items():
            matrix[i, j] = matrix[j, i] = alignment.features[name]
    likeness = (np.maximum(share["lcs"], share["lcs"].T) + np.maximum(share["cov"], share["cov"].T)) / 2
    return StoryMatrices(ids, known, np.zeros((count, count)), share, both, likeness)
