"""One report of a simulated family."""

from __future__ import annotations

from dataclasses import dataclass, field

from samesource.simulation.families.entered_change import EnteredChange
from samesource.simulation.families.sentence import Sentence


@dataclass(slots=True)
class Member:
    """A report, where its text comes from, and what entered on the way. Times are minutes since the event."""

    id: str
    title: Sentence
    sentences: list[Sentence]
    minutes: int
    parents: list[tuple[str, str]] = field(default_factory=list)
    """Ids of parents with the kind of edge."""

    changes: list[tuple[str, EnteredChange]] = field(default_factory=list)
    """Changes by the parent that had it otherwise."""

    dateline: str = ""
    outlet: str = ""
    withheld: bool = False
    shown: int | None = None
    """The time that its text shows, in minutes; None: none."""
