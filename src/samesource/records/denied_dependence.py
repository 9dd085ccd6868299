"""What a person says about pairs that would count as one text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol


class Said(Protocol):
    """A line of corrections, as a run reads it or as a trace shows it."""

    @property
    def says(self) -> str:
        """Its kind."""

    @property
    def document(self) -> str:
        """Whose parents it is about."""

    @property
    def other(self) -> str:
        """The parent that is meant; empty where all are."""


def denied_dependence(corrections: Iterable[Said]) -> Callable[[str, str], bool]:
    """Return a function that tells of two ids whether a person denies that either document derives from the other."""
    barred: set[tuple[str, str]] = set()
    alone: set[str] = set()
    for told in corrections:
        if told.says == "no-parent":
            alone.add(told.document)
        elif told.says == "not-from":
            barred.add((told.document, told.other))

    def bars(child: str, parent: str) -> bool:
        return child in alone or (child, parent) in barred

    return lambda a, b: bars(a, b) and bars(b, a)
