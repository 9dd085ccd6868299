"""Chain what the pairs of a block share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel
from samesource.kernels.chaining.chain_runs import chain_runs
from samesource.kernels.chaining.find_word_runs import find_word_runs
from samesource.kernels.chaining.widen_chains import widen_chains

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


@lean_kernel
def chain_block(
    words: Numbers,
    offsets: Ints,
    left: Ints,
    right: Ints,
    walk: int,
    gap: int,
    least: Ints,
    heads: Ints,
    follow: Ints,
    runs: Ints,
    state: Ints,
    boxes: Ints,
    counts: Ints,
) -> None:
    """Write the chains of pairs left[k], right[k] end to end into `boxes`, and how many each has; all else is scratch.

    Room for each pair's chains is an even share of what `boxes` has.
    """
    at, share = 0, boxes.shape[1] // max(len(counts), 1)
    for k in range(len(counts)):
        a = words[offsets[left[k]] : offsets[left[k] + 1]]
        b = words[offsets[right[k]] : offsets[right[k] + 1]]
        found = find_word_runs(a, b, walk, heads, follow, runs)
        counts[k] = chain_runs(runs, found, gap, least[k], state, boxes[:, at : at + share])
        widen_chains(a, b, boxes[:, at : at + share], counts[k])
        at += counts[k]
