"""The directed graph of a family."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Lineage:
    """Edges, alternatives, roots and lost sources of one family, in trace.json's form (DESIGN §5).

    `members` are all document ids of the family, copies included. `samples` are parent vectors drawn from the
    posterior: one list a sample, with for each witness of `witnesses` the list of its parents' ids (empty for a root;
    a lost source's id where a lost source is drawn).
    """

    family: str
    story: str
    members: list[str]
    witnesses: list[str]
    edges: list[dict[str, Any]]
    alternatives: list[dict[str, Any]]
    roots: list[dict[str, Any]]
    lost: list[dict[str, Any]]
    samples: list[list[list[str]]]
    kinds: list[dict[str, Any]] = field(default_factory=list)
    """Kind of each edge between witnesses and its share of the pair's dependence: {a, b, kind, share}, a < b."""
