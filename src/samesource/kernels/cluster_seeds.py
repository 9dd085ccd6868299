"""Cut a cloud of seeds wherever there is a gap."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.clusters_by_loop import clusters_by_loop

Ints = npt.NDArray[np.int64]

_NONE = np.zeros(0, np.int64)


def cluster_seeds(i: Ints, j: Ints, gap_i: int, gap_j: int) -> list[Ints]:
    """Group the seeds (i, j) so that no group has a gap of more than `gap_i` empty units in i or `gap_j` in j.

    Returns arrays of positions in `i` and `j`, ascending, in order of each group's first seed.
    """
    if runs_compiled():
        order, groups = clusters_by_loop(i, j, gap_i, gap_j, (_NONE, _NONE), (_NONE, _NONE), _NONE, 0.0)
        return sorted([order[low:high] for low, high in groups.tolist()], key=lambda group: int(group[0]))
    waiting = [np.arange(len(i))] if len(i) else []
    done: list[Ints] = []
    while waiting:
        group = waiting.pop()
        parts = [part for half in _split(i, group, gap_i) for part in _split(j, half, gap_j)]
        if len(parts) == 1:
            done.append(np.sort(parts[0]))
        else:
            waiting.extend(parts)
    return sorted(done, key=lambda group: int(group[0]))


def _split(position: Ints, group: Ints, gap: int) -> list[Ints]:
    """Cut a group where sorted positions lie more than `gap` empty units apart."""
    ordered = group[np.argsort(position[group], kind="stable")]
    cuts = np.flatnonzero(np.diff(position[ordered]) > gap + 1) + 1
    return np.split(ordered, cuts) if len(cuts) else [ordered]
