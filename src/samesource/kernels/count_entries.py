"""How often each owner holds which term."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.entries_by_loop import entries_by_loop

Ints = npt.NDArray[np.int64]


def count_entries(owner: Ints, term: Ints, terms: int) -> tuple[Ints, Ints, Ints]:
    """List (owner, term, how often), by owner, then in order of first appearance.

    `owner` ascends, terms count from 0 to `terms` - 1.
    """
    if runs_compiled():
        return entries_by_loop(owner, term, terms)
    keys, first, counts = np.unique(owner * terms + term, return_index=True, return_counts=True)
    order = np.argsort(first)
    return keys[order] // max(terms, 1), keys[order] % max(terms, 1), counts[order]
