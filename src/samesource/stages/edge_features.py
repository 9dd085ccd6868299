"""What speaks for a pair being parent and child directly, not through others."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.blocks_of import blocks_of
from samesource.stages.story_matrices import StoryMatrices

FloatArray = npt.NDArray[np.float64]

EDGE_FEATURES: dict[str, str] = {
    "order": "heaviest common subsequence of content stems outside quotations, share of the text of which less is "
    "found",
    "outside": "share of the text outside quotations found in the other's sentences, the better covered text",
    "coverage_first": "by how much the sentence coverage by the other exceeds that by any third: better side",
    "coverage_second": "the same, worse side",
    "quoted": "by how much more of the quotations stands in the other than in any third, worse side: who quotes "
    "exactly did not take it from who altered it",
    "facts": "by how much more of each other's names and figures both have than either has of any third's, outside "
    "quotations, worse side: a rewriter changes words and keeps the facts",
    "open_phrases": "share of the common stem 3-grams that the third document sharing most of them lacks: what "
    "siblings share, their parent has; what it lacks is direct",
    "bridge_stems": "one third document explains what each has and the other lacks, as a go-between or common parent "
    "does: the lesser of both shares of weight, best third",
    "bridge_phrases": "the same for stem 3-grams",
}
"""Every feature and its reason: a direct parent explains a text better than any other document does."""


def edge_features(
    story: StoryMatrices,
    twins: FloatArray,
    open_phrases: FloatArray,
    bridge_stems: FloatArray,
    bridge_phrases: FloatArray,
) -> dict[str, FloatArray]:
    """Return symmetric matrices by name of EDGE_FEATURES; `twins` is that of `twin_degree`.

    The last three are what third documents tell of i and j, among those heard on i. Cost: documents³.
    """
    share = story.share
    margin = _margin(share["cov"], twins)
    quoted = _margin(share["q"], twins)
    facts = _margin(np.minimum(share["facts"], share["facts"].T), twins)
    return {
        "order": np.minimum(share["lcs"], share["lcs"].T),
        "outside": np.maximum(share["covn"], share["covn"].T),
        "coverage_first": np.maximum(margin, margin.T),
        "coverage_second": np.minimum(margin, margin.T),
        "quoted": np.minimum(quoted, quoted.T),
        "facts": np.minimum(facts, facts.T),
        # Where not all are heard on both, whoever has more of what they share counts.
        "open_phrases": np.minimum(open_phrases, open_phrases.T),
        "bridge_stems": np.maximum(bridge_stems, bridge_stems.T),
        "bridge_phrases": np.maximum(bridge_phrases, bridge_phrases.T),
    }


def _margin(share: FloatArray, twins: FloatArray) -> FloatArray:
    """Return [i, j]: how much more of j is in i than in the best other document that is no twin of either."""
    held = share.T.copy()
    np.fill_diagonal(held, 0.0)
    margin, every = np.zeros_like(held), np.arange(len(held))
    for block in blocks_of(len(held), held.size):
        # Rivals come first, for a maximum over the first axis reads whole rows.
        rivals = held[:, None] * (1.0 - np.maximum(twins[block].T[:, :, None], twins[:, None]))
        rivals[every[block], every[block] - block.start] = 0.0
        margin[block] = held[block] - rivals.max(axis=0, initial=0.0)
    np.fill_diagonal(margin, 0.0)
    return margin
