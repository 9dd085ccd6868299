"""The exact runs inside a box of words, and where they stand."""

from __future__ import annotations

import itertools
from typing import cast

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.spans_by_loop import Box, Places, Shorts, spans_by_loop

Ints = npt.NDArray[np.int64]
Run = tuple[int, int, int]


def list_spans(runs: Ints, box: Box, least: int, longest: int, a: Places, b: Places) -> tuple[Ints, int, bool]:
    """List the span of a box of words and those of the exact runs in it, original positions, in order of a.

    Runs (start in a, start in b, length) are clipped to the box and chosen longest first, no word used twice and none
    shorter than `least` words. Where text was left out behind a span, a gap of up to `longest` places belongs to it.
    Returns rows (a start, a end, b start, b end), the words of the runs, and whether they stand in one order.
    """
    if runs_compiled():
        return spans_by_loop(runs, box, least, longest, a, b)
    matches = _matches(runs, box, least)
    whole = [box, *((i, i + length, j, j + length) for i, j, length in matches)]
    words = np.array(whole, np.int64)
    columns = (
        _start(a, words[:, 0]),
        _end(a, words[:, 1] - 1, longest),
        _start(b, words[:, 2]),
        _end(b, words[:, 3] - 1, longest),
    )
    ordered = all(x[1] < y[1] for x, y in itertools.pairwise(matches))
    return np.stack(columns, axis=1), sum(length for _, _, length in matches), ordered


def _matches(runs: Ints, box: Box, least: int) -> list[Run]:
    """Choose exact runs inside the box, longest first, no word used twice, in order of a."""
    used_a = used_b = 0
    chosen: list[Run] = []
    ranked = sorted(_clip(runs, box).tolist(), key=lambda run: (-run[2], abs(run[0] - run[1]), run[0] + run[1], run[0]))
    for i, j, length in ranked:
        taken = (used_a >> i | used_b >> j) & ((1 << length) - 1)
        for start, end in _free_parts(taken, length) if length >= least else ():
            if end - start >= least:
                used_a |= ((1 << end - start) - 1) << i + start
                used_b |= ((1 << end - start) - 1) << j + start
                chosen.append((i + start, j + start, end - start))
    return sorted((box[0] + i, box[2] + j, length) for i, j, length in chosen)


def _clip(runs: Ints, box: Box) -> Ints:
    """Clip runs to a box, positions counted from its start."""
    start = np.maximum(runs[:, :2], (box[0], box[2]))
    shift = (start - runs[:, :2]).max(axis=1)
    i, j = runs[:, 0] + shift - box[0], runs[:, 1] + shift - box[2]
    length = np.minimum(np.minimum(runs[:, 2] - shift, box[1] - box[0] - i), box[3] - box[2] - j)
    clipped: Ints = np.stack((i, j, length), axis=1)[length > 0]
    return clipped


def _free_parts(taken: int, length: int) -> list[tuple[int, int]]:
    """List the stretches of a run that are still free; `taken` holds a bit for each word that is not."""
    if not taken:
        return [(0, length)]
    parts, start = [], 0
    for place in range(length + 1):
        if place == length or taken >> place & 1:
            if place > start:
                parts.append((start, place))
            start = place + 1
    return parts


def _start(side: Places, words: Ints) -> Ints:
    """Return the original positions where words start."""
    return _original(side[1], side[2], side[0][words, 0])


def _end(side: Places, words: Ints, longest: int) -> Ints:
    """Return the original positions where words end, as `original_end` does."""
    end = side[0][words, 1]
    last, after = _original(side[1], side[2], end - 1), _original(side[1], side[2], end)
    return np.where((after > last) & (after - last <= longest), after, last + 1)


def _original(map_normal: Shorts, map_original: Shorts, normal: Ints) -> Ints:
    """Return the original positions of normal ones."""
    entry = np.searchsorted(map_normal, normal, side="right") - 1
    return cast("Ints", map_original[entry] + normal - map_normal[entry])
