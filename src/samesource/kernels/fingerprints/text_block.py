"""Texts as kernels take them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt


class TextBlock(NamedTuple):
    """The bytes of texts end to end, where each starts and ends in them, and the length of the longest."""

    data: npt.NDArray[np.uint8]
    offsets: npt.NDArray[np.uint64]
    longest: int


def make_text_block(data: npt.NDArray[np.uint8], offsets: npt.NDArray[np.integer]) -> TextBlock:
    """Take Arrow's two buffers of a column of text; offsets that fall, or lie beyond the data, are drawn in."""
    view = data.view()
    view.flags.writeable = False
    inside = np.maximum.accumulate(np.clip(offsets, 0, len(data)).astype(np.int64))
    longest = int(np.diff(inside).max(initial=0))
    return TextBlock(view, inside.astype(np.uint64), longest)
