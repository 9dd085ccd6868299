"""Which clauses of two texts may stand for each other."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.clause import Clause
from samesource.stages.comparing.read_clauses import read_clauses
from samesource.stages.comparing.score_counterparts import score_counterparts
from samesource.stages.comparing.settled_sentences import settled_sentences
from samesource.stages.comparing.side import Side


@dataclass(frozen=True)
class Counterparts:
    """The clauses of a parent and a child with how likely they stand for each other; worked out when it is asked.

    Sentences that differ in nothing (`settled`) stand for each other, and their clauses for no others: they have none.
    """

    parent: Side
    child: Side
    groups: list[LinkGroup]

    @cached_property
    def settled(self) -> dict[int, int]:
        """Return the child's sentences that differ in nothing from one of the parent's, with that one."""
        return settled_sentences(self.parent, self.child, self.groups)

    @cached_property
    def olds(self) -> list[Clause]:
        """Return the parent's clauses, in order of text."""
        return read_clauses(self.parent, frozenset(self.settled.values()))

    @cached_property
    def news(self) -> list[Clause]:
        """Return the child's clauses, in order of text."""
        return read_clauses(self.child, self.settled)

    @cached_property
    def scores(self) -> NDArray[np.float64]:
        """Return how likely (0 to 1) each clause of the parent (row) and of the child (column) are one."""
        return score_counterparts(self.parent, self.child, self.groups, self.olds, self.news)

    def chance(self, old: int, new: int) -> float:
        """Return how likely the clauses around two normal positions stand for each other; 0 outside the body."""
        i, j = _at(self.olds, old), _at(self.news, new)
        return 0.0 if i is None or j is None else float(self.scores[i, j])


def _at(clauses: list[Clause], position: int) -> int | None:
    """Return the clause that holds a position."""
    k = bisect_right(clauses, position, key=lambda clause: clause.start) - 1
    return k if k >= 0 and position < clauses[k].end else None
