"""What lies on a page: glyphs, lines, and lines gathered into columns. Points, y upwards, the text upright."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SPACE = 0x20
"""The code point that stands for all spaces."""


@dataclass(slots=True)
class Glyphs:
    """Characters as drawn, each an entry of all arrays: a page holds thousands, too many for objects."""

    codes: NDArray[np.uint32]
    """Code points; every space is U+0020."""
    x0: NDArray[np.float64]
    x1: NDArray[np.float64]
    """`x0` to `x1` is the advance."""
    y: NDArray[np.float64]
    """Baseline."""
    size: NDArray[np.float64]
    """Height of the type in points, all scaling counted."""
    run: NDArray[np.int64]
    """Number of the stretch without spaces in which it was drawn."""

    def take(self, chosen: NDArray[np.intp] | NDArray[np.bool_]) -> Glyphs:
        """Return some of the glyphs, by their indices or a mask."""
        return Glyphs(
            self.codes[chosen], self.x0[chosen], self.x1[chosen], self.y[chosen], self.size[chosen], self.run[chosen]
        )


@dataclass(slots=True)
class Line:
    """A line of one column: words with one space between them."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    first_width: float
    """Width of its first word."""
    page: int = 0
    column: int = 0
    """Number of the block it lies in, in reading order, over the whole document."""


@dataclass(slots=True)
class Page:
    """The lines of a page, and its height."""

    lines: list[Line]
    bottom: float
    top: float
