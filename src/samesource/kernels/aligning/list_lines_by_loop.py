"""The headlines and marked lines of a document."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]
Shorts = npt.NDArray[np.int32]
Words = tuple[Shorts, Ints, Ints, Shorts, Shorts, Shorts]
"""Owner (sentence or marked line), word, stem, weight, start and end of each word."""
Lines = tuple[Ints, Ints, Ints, Ints, Ints, Ints]
"""Line, place, word, stem, weight, and start and end (words × 2) of each word."""


@kernel
def list_lines_by_loop(kinds: npt.NDArray[np.uint8], tokens: Words, asides: Words, title: int) -> Lines:
    """List the words of lines. The same as `list_lines`, by a sort that counts."""
    owner, marked = tokens[0], asides[0]
    most = 0
    for k in range(len(marked)):
        most = max(most, marked[k] + 1)
    titles = 0
    for sentence in range(len(kinds)):
        titles += kinds[sentence] == title
    start = np.zeros(most + len(kinds) + 2, np.int64)
    for k in range(len(marked)):
        start[most - marked[k]] += 1
    count = len(marked)
    for place in range(len(owner) if titles else 0):
        if kinds[owner[place]] == title:
            start[most + owner[place] + 1] += 1
            count += 1
    number = np.empty(len(start), np.int64)
    found = 0
    for line in range(1, len(start)):
        number[line - 1] = found
        found += start[line] > 0
        start[line] += start[line - 1]
    lines, places, words = np.empty(count, np.int64), np.empty(count, np.int64), np.empty(count, np.int64)
    stems, weights, characters = np.empty(count, np.int64), np.empty(count, np.int64), np.empty((count, 2), np.int64)
    listed = (lines, places, words, stems, weights, characters)
    for place in range(len(owner) if titles else 0):
        if kinds[owner[place]] == title:
            line = most + owner[place]
            _list(listed, start[line], number[line], place, tokens, place)
            start[line] += 1
    for k in range(len(marked)):
        line = most - 1 - marked[k]
        _list(listed, start[line], number[line], len(owner) + k, asides, k)
        start[line] += 1
    return listed


@kernel
def _list(lines: Lines, row: int, line: int, place: int, words: Words, k: int) -> None:
    """Set a row."""
    lines[0][row], lines[1][row] = line, place
    lines[2][row], lines[3][row], lines[4][row] = words[1][k], words[2][k], words[3][k]
    lines[5][row, 0], lines[5][row, 1] = words[4][k], words[5][k]
