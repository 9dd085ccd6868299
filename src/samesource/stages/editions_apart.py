"""Whether two texts look like editions of one, neither of which is the other's source."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.weigh_family import FamilyWeights

FloatArray = npt.NDArray[np.float64]

_EVEN = 0.1
"""Share of unlinked text on the poorer side at which direct descent and a lost source are equally likely."""

_VERBATIM = 0.25
"""Share of common 4-grams from which a pair counts as editions of one text, not as a rewrite."""

_REWRITES = 0.7
"""No pair of rewrites is surer: of nine chosen ones with a bridge of .10 four were siblings, from .13 on all three."""


def editions_apart(weights: FamilyWeights) -> FloatArray:
    """Return a symmetric matrix, 0 to .8: how much a pair looks like siblings whose common source is not given.

    Editions of one text of which each holds whole sentences that the other lacks; or rewrites that share what no
    third document has while one third document explains what sets them apart, the more so the less of their wording
    agrees. A pair joined in a merger is none.
    """
    share = weights.story.share
    unlinked = 1.0 - np.maximum(share["linked"], share["linked"].T)
    verbatim = np.clip(np.maximum(share["ng4"], share["ng4"].T) / _VERBATIM, 0.0, 1.0)
    editions = verbatim**2 * unlinked / (unlinked + _EVEN)
    values = weights.edge_values
    innovated = np.clip((values["open_phrases"] - 0.5) / 0.25, 0.0, 1.0)
    torn = np.clip((values["bridge_stems"] - 0.1) / 0.05, 0.0, 1.0)
    # What a rewriter adds is his own: that another document has some of it, and of what he left out, is no accident.
    bridged = np.clip((values["bridge_stems"] - 0.1) / 0.04, 0.0, 1.0) * (1.0 - verbatim**2)
    likely = np.maximum(editions, _REWRITES * np.maximum(innovated * torn, bridged))
    joined = np.clip(np.abs(weights.joins) / 0.3, 0.0, 1.0)
    chance: FloatArray = np.minimum(0.8, likely) * (1.0 - joined)
    np.fill_diagonal(chance, 0.0)
    return chance
