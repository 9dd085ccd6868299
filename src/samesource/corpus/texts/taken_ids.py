"""Ids that were seen before."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt


class TakenIds:
    """A set of ids, 8 bytes each: their hashes, of a secret of this process (two ids meet by chance at 2⁻⁶⁴).

    Sorted runs of which each is at least twice as long as the next, so that a look-up asks few.
    """

    def __init__(self) -> None:
        self._runs: list[npt.NDArray[np.int64]] = []

    def take(self, ids: Sequence[str]) -> npt.NDArray[np.bool_]:
        """Tell which of `ids` are taken, by an earlier call or earlier in the sequence; take the others."""
        hashes = np.fromiter(map(hash, ids), np.int64, len(ids))
        order = np.argsort(hashes, kind="stable")
        ordered = hashes[order]
        taken = np.zeros(len(ids), np.bool_)
        taken[order[1:]] = ordered[1:] == ordered[:-1]
        for run in self._runs:
            places = np.searchsorted(run, ordered)  # in order, each look-up is near the last
            taken[order] |= run[np.minimum(places, len(run) - 1)] == ordered
        fresh = np.sort(hashes[~taken])
        while self._runs and len(self._runs[-1]) < 2 * len(fresh):
            fresh = np.sort(np.concatenate((self._runs.pop(), fresh)))
        if len(fresh):
            self._runs.append(fresh)
        return taken
