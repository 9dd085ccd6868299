"""The headlines and marked lines of a document."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]
Shorts = npt.NDArray[np.int32]
Columns = tuple[npt.NDArray[np.uint8], Shorts, Ints, Shorts, Shorts, Ints, Shorts]
"""Kind of each sentence; sentence, stem and weight of each token; line, stem and weight of each marked word."""


@kernel
def list_lines_by_loop(columns: Columns, title: int, least: int) -> tuple[Ints, Ints, Ints, Ints]:
    """List the words of lines. The same as `list_lines`, by a sort that counts."""
    kinds, owner, stem, weight, aside_line, aside_stem, aside_weight = columns
    marked = 0
    for k in range(len(aside_line)):
        marked = max(marked, aside_line[k] + 1)
    titles = 0
    for sentence in range(len(kinds)):
        titles += kinds[sentence] == title
    start = np.zeros(marked + len(kinds) + 2, np.int64)
    words = len(aside_line)
    for k in range(len(aside_line)):
        start[marked - aside_line[k]] += 1
    if titles:
        for place in range(len(owner)):
            if kinds[owner[place]] == title:
                start[marked + owner[place] + 1] += 1
                words += 1
    places, lines = np.empty(words, np.int64), np.empty(words, np.int64)
    stems, weights = np.empty(words, np.int64), np.empty(words, np.int64)
    if not words:
        return places, lines, stems, weights
    number = np.empty(len(start), np.int64)
    found = 0
    for line in range(1, len(start)):
        number[line - 1] = found
        found += start[line] > 0
        start[line] += start[line - 1]
    for place in range(len(owner) if titles else 0):
        if kinds[owner[place]] == title:
            line = marked + owner[place]
            at = start[line]
            start[line] += 1
            places[at], lines[at], stems[at] = place, number[line], stem[place]
            weights[at] = weight[place] if weight[place] >= least else 0
    for k in range(len(aside_line)):
        line = marked - 1 - aside_line[k]
        at = start[line]
        start[line] += 1
        places[at], lines[at], stems[at] = len(owner) + k, number[line], aside_stem[k]
        weights[at] = aside_weight[k] if aside_weight[k] >= least else 0
    return places, lines, stems, weights
