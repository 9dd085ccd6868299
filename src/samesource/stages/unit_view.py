"""What the search for passages looks at: the pair cut into units of like size, weighed by this pair alone."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.stages.pair_view import Floats, Ints

Box = tuple[int, int, int, int]
"""A passage in words: a start, a end, b start, b end, half-open."""


@dataclass(frozen=True, slots=True)
class UnitSide:
    """One document as units of words."""

    term: Ints
    """Stem of each word, as in SideView."""
    unit: Ints
    """Unit of each word."""
    bound: Ints
    """First word of each unit, and the number of words at the end."""
    character: Ints
    """Where each word starts, and where it ends: words × 2, normal positions."""
    bag: Floats
    """Counts: units × shared stems."""
    kinds: Floats
    """Number of distinct stems of each unit."""
    square: Floats
    """Sum over each unit's stems of (count × rarity)²."""
    rare_square: Floats
    """Sum over each unit's distinct stems of rarity²."""


@dataclass(frozen=True, slots=True)
class UnitView:
    """Both documents as units."""

    a: UnitSide
    b: UnitSide
    rarity: Ints
    """ln(units / units that hold the stem), thousandths, over the units of this pair; one entry a stem."""
    shared: Ints
    """Stems of the bags' columns."""
    unit_count: int
