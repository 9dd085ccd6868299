"""Who is named behind a claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samesource.stages.claiming.named import FIRST_HAND, Named
from samesource.stages.claiming.source_kind import source_kind


def name_origin(order: Sequence[int], named: Mapping[int, Named], languages: Sequence[str]) -> dict[str, str] | None:
    """Name a claim's origin as the root-most document that names one does; null where none does.

    `order` lists the asserting documents, roots first. A last name alone is filled up from the fullest form of it.
    `languages` are those of the witnesses. Kinds: document, witness (the reporter), person or body, source (the rest).
    """
    for document in order:
        if named[document].name:
            name = _fullest(named[document].name, [named[d].name for d in order])
            return {"name": name, "kind": source_kind(name, languages[document])}
        if named[document].is_first_hand:
            return {"name": FIRST_HAND, "kind": "witness"}
    return None


def _fullest(name: str, others: Sequence[str]) -> str:
    """Return the longest of the names that end as `name` does, if it is one capitalised word."""
    if len(name.split()) > 1 or not name[0].isupper():
        return name
    alike = [other for other in others if other.split()[-1:] == [name] and len(other.split()) <= 4]
    return min(alike, key=lambda other: (-len(other.split()), other), default=name)
