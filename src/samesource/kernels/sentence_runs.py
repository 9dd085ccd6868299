"""The longest exact run of each pair of sentences."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.sentence_runs_by_loop import sentence_runs_by_loop

Ints = npt.NDArray[np.int64]


def sentence_runs(runs: Ints, sentence_a: Ints, sentence_b: Ints, shape: tuple[int, int], least: int) -> Ints:
    """Return the words of the longest run that each pair of sentences shares, of runs of at least `least` words.

    `runs` are those of `find_runs`, `sentence_a` and `sentence_b` hold the sentence of each word.
    """
    if runs_compiled():
        return sentence_runs_by_loop(runs, sentence_a, sentence_b, shape[0], shape[1], least)
    longest = np.zeros(shape, np.int64)
    for i, j, length in runs[runs[:, 2] >= least].tolist():
        a, b = sentence_a[i : i + length], sentence_b[j : j + length]
        steps = np.flatnonzero(np.concatenate(([True], (a[1:] != a[:-1]) | (b[1:] != b[:-1]))))
        sizes = np.diff(np.append(steps, length))
        np.maximum.at(longest, (a[steps], b[steps]), sizes)
    return longest
