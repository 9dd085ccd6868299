"""The lineage of a family as its truth records it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samesource.records.lineage import Lineage


def recorded_lineage(family: str, documents: Sequence[dict[str, Any]], given: list[str]) -> Lineage:
    """Return a family's recorded lineage; withheld parents are its lost sources, and what those derive from counts.

    `documents` are those of the truth file, `given` the ids (FAMILY-dNN) that tell the event.
    """
    edges: list[dict[str, Any]] = []
    lost: dict[str, list[str]] = {}
    for document in documents:
        child = f"{family}-{document['id']}"
        for parent in document["parents"] if child in given or document["withheld"] else ():
            name = f"{family}-{parent['id']}"
            edges.append({"parent": name, "child": child, "kind": parent["kind"], "probability": 1.0})
            if name not in given and child in given:
                lost.setdefault(name, []).append(child)
    sources = [{"id": name, "children": children, "probability": 1.0} for name, children in lost.items()]
    return Lineage(family, family, given, given, edges, [], [], sources, [])
