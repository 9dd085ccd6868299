"""How probable each edge between witnesses and lost sources is."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.tree_posteriors import tree_posteriors
from samesource.records.reading_tree import ReadingTree
from samesource.witness_config import WitnessConfig
from samesource.witnesses.find_mixtures import Mixture
from samesource.witnesses.reading_distances import reading_distances

FloatArray = npt.NDArray[np.float64]

_SUREST = 0.95
"""Nobody is surer: a lost copy between the two is always possible (.90 right above .9 on simulated traditions)."""
_SEED = 1835
"""Fixed, so that equal tables give equal probabilities (the year of Lachmann's first preface on method)."""


def edge_chances(
    codes: npt.NDArray[np.int64], tree: ReadingTree, mixtures: list[Mixture], config: WitnessConfig
) -> FloatArray:
    """Return the symmetric matrix [node, node] of probabilities that two are parent and child, either way.

    Posteriors over all spanning trees, in the mean of `config.draws` draws of places with replacement (bootstrap,
    Felsenstein 1985); for mixtures, that of their log-odds. O(draws × nodes³).
    """
    generator = np.random.Generator(np.random.PCG64(_SEED))
    places = codes.shape[1]
    weights = generator.multinomial(places, np.full(places, 1.0 / places), size=config.draws).T.astype(np.float64)
    nodes = np.vstack([codes, tree.readings[tree.given :]])
    distances = reading_distances(nodes, weights)
    chances = np.zeros(distances.shape[:2])
    for draw in range(config.draws):
        # Rooted at node 0, spanning trees without direction are arborescences, each once.
        posteriors = tree_posteriors(-config.sharpness * distances[:, :, draw], 0)
        chances += posteriors + posteriors.T
    chances = np.clip(chances / config.draws, 0.0, _SUREST)
    for mixture in mixtures:
        sure = config.mixture_share / (1.0 + np.exp(-(mixture.log_odds - config.mixture)))
        pair = (mixture.child, mixture.source)
        chances[pair] = chances[pair[::-1]] = min(max(chances[pair], sure), _SUREST)
    np.fill_diagonal(chances, 0.0)
    return chances
