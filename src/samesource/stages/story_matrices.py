"""A story's pairs as square matrices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.alignment import Alignment
from samesource.records.relation import Relation

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


def story_matrices(ids: list[str], alignments: list[Alignment], relations: list[Relation]) -> StoryMatrices:
    """Arrange the alignments and relations among `ids`; pairs with another document are left out."""
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
    dependent = np.zeros((count, count))
    for relation in relations:
        if relation.a in index and relation.b in index:
            i, j = index[relation.a], index[relation.b]
            dependent[i, j] = dependent[j, i] = relation.dependent
    likeness = (np.maximum(share["lcs"], share["lcs"].T) + np.maximum(share["cov"], share["cov"].T)) / 2
    return StoryMatrices(ids, known, dependent, share, both, likeness)
