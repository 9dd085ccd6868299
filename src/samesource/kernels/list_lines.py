"""The headlines and marked lines of a document."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.list_lines_by_loop import Lines, Words, list_lines_by_loop
from samesource.kernels.read_only import read_only

_LONG, _SHORT = np.dtype(np.int64), np.dtype(np.int32)
_TYPES = (_SHORT, _LONG, _LONG, _SHORT, _SHORT, _SHORT)


def list_lines(kinds: npt.NDArray[np.uint8], tokens: Words, asides: Words, title: int) -> Lines:
    """List the words of headlines (`tokens` of sentences of kind `title`) and of marked lines, line by line.

    Marked lines come first, the last one at the front. A word's place counts the tokens first, then `asides`.
    """
    if runs_compiled():
        fixed = cast("Words", read_only(tokens, _TYPES)), cast("Words", read_only(asides, _TYPES))
        return list_lines_by_loop(read_only((kinds,), (np.dtype(np.uint8),))[0], *fixed, title)
    titles = kinds == title
    headline = np.flatnonzero(titles[tokens[0]]) if titles.any() else np.zeros(0, np.int64)
    owner, word, stem, weight, start, end = (
        np.concatenate((tokens[k][headline], asides[k])).astype(np.int64) for k in range(len(_TYPES))
    )
    place = np.concatenate((headline, len(tokens[0]) + np.arange(len(asides[0]))))
    owner[len(headline) :] = -1 - owner[len(headline) :]
    _, line = np.unique(owner, return_inverse=True)
    order = np.argsort(line, kind="stable")
    return line[order], place[order], word[order], stem[order], weight[order], np.stack((start, end), axis=1)[order]
