"""How far a pair depends on each other, and nothing of why."""

from __future__ import annotations

from typing import NamedTuple


class JudgedPair(NamedTuple):
    """P(dependent) of the pair (a, b), a < b by id."""

    a: str
    b: str
    dependent: float
