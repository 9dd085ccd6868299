"""Who is named behind a claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samesource.records.attribution import Attribution

FIRST_HAND = "the reporter"
"""Shown where a document says that its own reporter saw, heard or counted."""


@dataclass(frozen=True, slots=True)
class Named:
    """Whom one document names for a claim: a cleaned name or empty, and the cue."""

    name: str
    cue: Attribution | None

    @property
    def is_first_hand(self) -> bool:
        """Tell whether the document names its own reporter and nobody else."""
        return not self.name and self.cue is not None and self.cue.kind == "first-hand"


def name_origin(order: Sequence[int], named: Mapping[int, Named]) -> dict[str, str] | None:
    """Name a claim's origin as the root-most document that names one does; null where none does.

    `order` lists the asserting documents, roots first. A last name alone is filled up from the fullest form of it.
    """
    for document in order:
        if named[document].name:
            name = _fullest(named[document].name, [named[d].name for d in order])
            return {"name": name, "kind": _kind(name)}
        if named[document].is_first_hand:
            return {"name": FIRST_HAND, "kind": "witness"}
    return None


def distinct_origins(roots: Sequence[int], named: Mapping[int, Named], *, spoken: bool) -> list[str]:
    """List origins behind independent texts that are surely different, first named first.

    A quotation has one origin, who spoke it. Elsewhere two names may mean one source (a body and its spokesman), so a
    second origin counts only where a reporter's own observation stands beside a proper name or another reporter's.
    """
    found = [d for d in roots if named[d].name or named[d].is_first_hand]
    if not found:
        return []
    names = [named[d].name or FIRST_HAND for d in found]
    observed = sum(named[d].is_first_hand for d in found)
    proper = [name for name in names if name != FIRST_HAND and len(name.split()) > 1 and name[0].isupper()]
    if spoken or observed == 0 or observed + len(proper) < 2:
        return names[:1]
    return [*proper[:1], *[FIRST_HAND] * observed]


def _fullest(name: str, others: Sequence[str]) -> str:
    """Return the longest of the names that end as `name` does, if it is one capitalised word."""
    if len(name.split()) > 1 or not name[0].isupper():
        return name
    alike = [other for other in others if other.split()[-1:] == [name] and len(other.split()) <= 4]
    return min(alike, key=lambda other: (-len(other.split()), other), default=name)


def _kind(name: str) -> str:
    parts = name.split()
    if len(parts) > 1 and all(part[0].isupper() for part in parts):
        return "person or body"
    return "source"
