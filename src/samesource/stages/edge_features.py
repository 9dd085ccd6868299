"""What speaks for a pair being parent and child directly, not through others."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.heard_documents import Neighbours
from samesource.stages.story_matrices import StoryMatrices
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]

EDGE_FEATURES: dict[str, str] = {
    "order": "heaviest common subsequence of content stems outside quotations, share of the text of which less is "
    "found",
    "outside": "share of the text outside quotations found in the other's sentences, the better covered text",
    "coverage_first": "by how much the sentence coverage by the other exceeds that by any third: better side",
    "coverage_second": "the same, worse side",
    "quoted": "by how much more of the quotations stands in the other than in any third, worse side: who quotes "
    "exactly did not take it from who altered it",
    "open_phrases": "share of the common stem 3-grams that the third document sharing most of them lacks: what "
    "siblings share, their parent has; what it lacks is direct",
    "bridge_stems": "one third document explains what each has and the other lacks, as a go-between or common parent "
    "does: the lesser of both shares of weight, best third",
    "bridge_phrases": "the same for stem 3-grams",
}
"""Every feature and its reason: a direct parent explains a text better than any other document does."""


def edge_features(
    story: StoryMatrices, view: WitnessView, twins: FloatArray, heard: Neighbours | None = None
) -> dict[str, FloatArray]:
    """Return symmetric matrices by name of EDGE_FEATURES; `twins` is that of `twin_degree`.

    `heard` lists those heard on each document (None: all on all): pairs of others are left 0. Cost: a product of the
    units of each document with all heard on it, O(documents³) where all are.
    """
    share = story.share
    heard = heard or [np.arange(len(story.ids), dtype=np.int64)] * len(story.ids)
    margin = _margin(share["cov"], twins)
    quoted = _margin(share["q"], twins)
    return {
        "order": np.minimum(share["lcs"], share["lcs"].T),
        "outside": np.maximum(share["covn"], share["covn"].T),
        "coverage_first": np.maximum(margin, margin.T),
        "coverage_second": np.minimum(margin, margin.T),
        "quoted": np.minimum(quoted, quoted.T),
        "open_phrases": _open(view.phrases, twins, heard),
        "bridge_stems": _bridge(view.stems, view.stem_weight, heard),
        "bridge_phrases": _bridge(view.phrases, np.ones(view.phrases.shape[1]), heard),
    }


def _margin(share: FloatArray, twins: FloatArray) -> FloatArray:
    """Return [i, j]: how much more of j is in i than in the best other document that is no twin of either."""
    held = share.T.copy()
    np.fill_diagonal(held, 0.0)
    margin = np.zeros_like(held)
    for i in range(len(held)):
        rivals = held * (1.0 - np.maximum(twins[i][:, None], twins))
        rivals[i] = 0.0
        margin[i] = held[i] - rivals.max(axis=0, initial=0.0)
    np.fill_diagonal(margin, 0.0)
    return margin


def _open(presence: FloatArray, twins: FloatArray, heard: Neighbours) -> FloatArray:
    """Return [i, j]: 1 minus the largest share of what i and j have in common that one other document, no twin, has."""
    count = len(presence)
    result = np.zeros((count, count))
    for i, near in enumerate(heard):
        held = presence[np.ix_(near, presence[i] > 0)]
        common = held @ held.T
        shares = common / np.maximum(np.diag(common)[:, None], 1e-9)
        shares *= 1.0 - np.maximum(twins[np.ix_(near, near)], twins[i, near][None, :])
        np.fill_diagonal(shares, 0.0)
        shares[:, near == i] = 0.0
        result[i, near] = np.where(np.diag(common) > 0, 1.0 - shares.max(axis=1, initial=0.0), 0.0)
    np.fill_diagonal(result, 0.0)
    # Where not all are heard on both, whoever has more of what they share counts.
    return np.minimum(result, result.T)


def _bridge(presence: FloatArray, weight: FloatArray, heard: Neighbours) -> FloatArray:
    """Return [i, j]: the largest, over third documents, lesser share of i without j and of j without i that it has."""
    result = np.zeros((len(presence), len(presence)))
    weighted = presence * weight
    shared = weighted @ presence.T
    total = np.maximum(np.diag(shared), 1e-9)
    for i, near in enumerate(heard):
        columns = presence[i] > 0
        # [j, k]: what i, j and k all hold; the weights are whole, so sums are exact.
        common = weighted[np.ix_(near, columns)] @ presence[np.ix_(near, columns)].T
        own = (shared[i, near][None, :] - common) / total[i]
        other = (shared[np.ix_(near, near)] - common) / total[near][:, None]
        lesser = np.minimum(own, other)
        lesser[:, near == i] = 0.0
        np.fill_diagonal(lesser, 0.0)
        result[i, near] = lesser.max(axis=1, initial=0.0)
    np.fill_diagonal(result, 0.0)
    return np.maximum(result, result.T)
