"""A tree of witnesses and lost sources."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class ReadingTree:
    """An undirected tree; nodes below `given` are the witnesses, the others lost sources."""

    given: int
    readings: npt.NDArray[np.int64]
    """[node, place]: codes of readings; where a witness has a lacuna and in lost sources, those the tree supposes."""
    edges: list[tuple[int, int]]

    def neighbours(self) -> list[list[int]]:
        """Return each node's neighbours in order."""
        found: list[list[int]] = [[] for _ in range(len(self.readings))]
        for one, other in self.edges:
            found[one].append(other)
            found[other].append(one)
        return [sorted(nodes) for nodes in found]
