"""When two units are a seed of a passage."""

from __future__ import annotations

from typing import NamedTuple


class SeedBounds(NamedTuple):
    """The bounds of `find_seeds`; their defaults and reasons stand in the configuration."""

    cosine: float
    dice: float
    containment: float
    rare_terms: int
