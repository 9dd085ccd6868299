"""Initials that hang over several lines."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from samesource.reading.pdf.layout import Glyph

_HANGING = 1.8
"""Times the usual height of type; a smaller first letter stands on its line."""
_BESIDE = 2.5
"""Usual heights between an initial and the lines that go around it."""
_FEWEST_LINES = 2
"""Lines beside an initial."""


def settle_initials(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return the glyphs with each large initial put on the line that it begins, in that line's type.

    An initial is a single large glyph with at least two lines of smaller type to its right, the lowest on its baseline
    or near it.
    """
    drawn = [glyph for glyph in glyphs if glyph.text != " "]
    if not drawn:
        return list(glyphs)
    usual = statistics.median_high(glyph.size for glyph in drawn)
    large = [glyph for glyph in drawn if glyph.size >= _HANGING * usual]
    settled = {
        id(glyph): line for glyph in large if not _has_company(glyph, large) and (line := _line_of(glyph, drawn, usual))
    }
    return [_on(glyph, settled[id(glyph)]) if id(glyph) in settled else glyph for glyph in glyphs]


def _has_company(glyph: Glyph, large: Sequence[Glyph]) -> bool:
    """Tell whether other large type stands beside a glyph, as in a headline."""
    return any(
        other is not glyph and abs(other.y - glyph.y) < 0.5 * glyph.size and abs(other.x0 - glyph.x0) < 4 * glyph.size
        for other in large
    )


def _line_of(initial: Glyph, drawn: Sequence[Glyph], usual: float) -> Glyph | None:
    """Return the first glyph of the line that an initial begins; None where it hangs over none."""
    beside = [
        glyph
        for glyph in drawn
        if glyph.size < initial.size / _HANGING
        and -0.3 * usual <= glyph.y - initial.y <= initial.size
        and -0.5 * usual <= glyph.x0 - initial.x1 <= _BESIDE * usual
    ]
    heights = {round(glyph.y) for glyph in beside}
    if len(heights) < _FEWEST_LINES:
        return None
    highest = max(beside, key=lambda glyph: (glyph.y, -glyph.x0))
    return min((glyph for glyph in beside if abs(glyph.y - highest.y) < 1), key=lambda glyph: glyph.x0)


def _on(initial: Glyph, line: Glyph) -> Glyph:
    """Return an initial as a letter of a line, right before its first."""
    return Glyph(initial.text, min(initial.x0, line.x0), line.x0, line.y, line.size)
