"""How far a pair of documents depends on each other."""

from __future__ import annotations

from typing import Protocol


class Dependence(Protocol):
    """What is said of the pair (a, b), a < b by id: a Relation, or less than one."""

    @property
    def a(self) -> str:
        """Return the smaller id."""

    @property
    def b(self) -> str:
        """Return the larger id."""

    @property
    def dependent(self) -> float:
        """Return the probability that one text depends on the other or on a common source."""
