"""What lies on a page: glyphs, lines, and lines gathered into columns. Points, y upwards, the text upright."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Glyph:
    """One character as drawn; `y` is its baseline, `x0` to `x1` its advance."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    """Height of the type in points, all scaling counted."""
    run: int = 0
    """Number of the stretch without spaces in which it was drawn."""


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
