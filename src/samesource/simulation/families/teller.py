"""Whoever knows the facts of a family."""

from __future__ import annotations

from typing import Protocol

from samesource.simulation.families.sentence import Sentence


class Teller(Protocol):
    """Gives out titles and sentences of one event."""

    def title(self) -> Sentence:
        """Return a headline; call `opening` first."""
        ...

    def opening(self) -> list[Sentence]:
        """Return the first report's sentences."""
        ...

    def fresh(self) -> Sentence | None:
        """Return a fact not told before; None where there is none."""
        ...

    def other_wording(self, sentence: Sentence) -> Sentence | None:
        """Return the fact in a wording nobody used yet; None where there is none."""
        ...

    def independent(self) -> list[Sentence]:
        """Return an independent report's sentences; empty where none can be had."""
        ...
