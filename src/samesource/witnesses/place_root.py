"""Where the tradition starts, as far as anything tells."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.reading_tree import ReadingTree
from samesource.witness_config import WitnessConfig
from samesource.witnesses.edge_signs import edge_signs
from samesource.witnesses.signs import Signs

FloatArray = npt.NDArray[np.float64]

_FIRM = 8.0
"""Log-odds of what a person states outright: where the tradition starts."""


@dataclass(frozen=True, slots=True)
class PlacedRoot:
    """Log-likelihood of each node as the start, and probabilities that follow."""

    roots: FloatArray
    """Probability of each node; all were equally probable before."""
    told: bool
    """Whether anything told directions apart."""
    likelihood: FloatArray
    sides: dict[tuple[int, int], list[int]]

    def direction(self, parent: int, child: int) -> float:
        """Return the probability that a tree edge runs parent → child; both ways are equally probable before."""
        ahead = _mean_log(self.likelihood[self.sides[parent, child]])
        back = _mean_log(self.likelihood[self.sides[child, parent]])
        return float(1.0 / (1.0 + np.exp(np.clip(back - ahead, -7.6, 7.6))))


def place_root(tree: ReadingTree, signs: Signs, config: WitnessConfig) -> PlacedRoot:
    """Weigh every node as the start of `tree` by dates, judged readings, omissions and what a person says."""
    near = tree.neighbours()
    sides: dict[tuple[int, int], list[int]] = {}
    for one, other in tree.edges:
        sides[one, other] = _side(near, one, other)
        sides[other, one] = _side(near, other, one)
    likelihood = np.zeros(len(near))
    for one, other in tree.edges:
        gain = edge_signs(tree, signs, one, other, config)
        likelihood[sides[one, other]] += gain / 2.0
        likelihood[sides[other, one]] -= gain / 2.0
    for node in range(len(near)):
        likelihood[node] -= config.from_date * _out_of_time(near, node, signs.dates)
    if signs.root is not None:
        likelihood[np.arange(len(near)) != signs.root] -= _FIRM
    told = bool(np.ptp(likelihood) > 1e-9)
    weights = np.exp(likelihood - likelihood.max())
    return PlacedRoot(weights / weights.sum(), told, likelihood, sides)


def _side(near: list[list[int]], start: int, barred: int) -> list[int]:
    """Return the nodes on the side of `start` of the edge to `barred`."""
    reached, seen = [start], {start, barred}
    for node in reached:
        for other in near[node]:
            if other not in seen:
                seen.add(other)
                reached.append(other)
    return sorted(reached)


def _out_of_time(near: list[list[int]], root: int, dates: dict[int, float]) -> int:
    """Count the dated witnesses that come before the nearest dated one above them, seen from `root`."""
    if not dates:
        return 0
    wrong, waiting = 0, [(root, -1, dates.get(root))]
    for node, above, latest in waiting:
        for other in near[node]:
            if other != above:
                own = dates.get(other)
                wrong += own is not None and latest is not None and own < latest
                waiting.append((other, node, latest if own is None else own))
    return wrong


def _mean_log(values: FloatArray) -> float:
    """Return the log of the mean likelihood."""
    most = float(values.max())
    return most + float(np.log(np.exp(values - most).mean()))
