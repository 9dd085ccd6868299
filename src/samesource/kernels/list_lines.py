"""The headlines and marked lines of a document."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.list_lines_by_loop import Columns, list_lines_by_loop
from samesource.kernels.read_only import read_only

Ints = npt.NDArray[np.int64]
_TYPES: tuple[npt.DTypeLike, ...] = (np.uint8, np.int32, np.int64, np.int32, np.int32, np.int64, np.int32)


def list_lines(columns: Columns, title: int, least: int) -> tuple[Ints, Ints, Ints, Ints]:
    """List the words of headlines (sentences of kind `title`) and marked lines, line by line.

    Returns of each word its place (tokens first, then the words of marked lines), its line, counted from 0, its stem,
    and its weight, 0 below `least`. Marked lines come first, the last one at the front.
    """
    if runs_compiled():
        return list_lines_by_loop(cast("Columns", read_only(columns, _TYPES)), title, least)
    kinds, owner, stem, weight, aside_line, aside_stem, aside_weight = columns
    titles = kinds == title
    headline = np.flatnonzero(titles[owner]) if titles.any() else np.zeros(0, np.int64)
    place = np.concatenate((headline, len(owner) + np.arange(len(aside_line))))
    if not len(place):
        return place, place, place, place
    _, line = np.unique(np.concatenate((owner[headline].astype(np.int64), -1 - aside_line)), return_inverse=True)
    order = np.argsort(line, kind="stable")
    stems = np.concatenate((stem[headline], aside_stem))
    weights = np.concatenate((weight[headline], aside_weight)).astype(np.int64)
    return place[order], line[order], stems[order], np.where(weights < least, 0, weights)[order]
