"""What the search for passages looks at: the pair cut into units of like size, weighed by this pair alone."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.kernels.find_seeds import Seeds
from samesource.stages.pair_view import Ints

Box = tuple[int, int, int, int]
"""A passage in words: a start, a end, b start, b end, half-open."""


@dataclass(frozen=True, slots=True)
class UnitSide:
    """One document as units of words."""

    term: Ints
    """Stem of each word, as in SideView."""
    bound: Ints
    """First word of each unit, and the number of words at the end."""
    character: Ints
    """Where each word starts, and where it ends: words × 2, normal positions."""


@dataclass(frozen=True, slots=True)
class UnitView:
    """Both documents as units."""

    a: UnitSide
    b: UnitSide
    rarity: Ints
    """ln(units / units that hold the stem), thousandths, over the units of this pair; one entry a stem."""
    unit_count: int
    seeds: Seeds
    """The pairs of units that look alike: i, j and cosine, by i, then j."""
