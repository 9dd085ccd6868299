"""A story as the steps of `find_claims` see it."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samesource.records.alignment import Alignment
from samesource.records.lineage import Lineage
from samesource.records.prepared import Prepared
from samesource.stages.claiming.lineage_view import LineageView, view_lineage
from samesource.stages.claiming.mention import Vector
from samesource.stages.claiming.weigh_stems import weigh_stems

Sentence = tuple[int, int]
"""Index of a witness and of one of its sentences."""


_UNKNOWN: Mapping[str, str | None] = {}


@dataclass(frozen=True, slots=True)
class StoryView:
    """Witnesses by id, who derives from whom, weights of stems, aligned sentences both ways, factual changes."""

    witnesses: list[Prepared]
    lineage: LineageView
    weights: Vector
    linked: dict[Sentence, frozenset[Sentence]]
    changes: dict[tuple[int, int], list[dict[str, Any]]]

    def holds(self, document: int, start: int, end: int, side: dict[str, Any]) -> bool:
        """Tell whether the normal span of a document holds one side of a change (original positions)."""
        low, high = self.witnesses[document].original(start, end)
        return bool(low <= side["start"] and side["end"] <= high)


def view_story(
    witnesses: Sequence[Prepared],
    alignments: Sequence[Alignment],
    lineages: Sequence[Lineage],
    changes: Sequence[dict[str, Any]],
    dependent: Sequence[tuple[str, str]] = (),
    outlets: Mapping[str, str | None] = _UNKNOWN,
) -> StoryView:
    """Bring the inputs of a story together, in an order that does not depend on theirs."""
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    ids = [witness.id for witness in ordered]
    lineage = view_lineage(ids, sorted(lineages, key=lambda found: found.family), dependent, outlets)
    return StoryView(ordered, lineage, weigh_stems(ordered), _linked(ids, alignments), _factual(ids, changes))


def _linked(ids: Sequence[str], alignments: Sequence[Alignment]) -> dict[Sentence, frozenset[Sentence]]:
    """List for each sentence those of other documents that it is aligned with."""
    index = {name: i for i, name in enumerate(ids)}
    found: dict[Sentence, set[Sentence]] = {}
    for alignment in alignments:
        a, b = index.get(alignment.a), index.get(alignment.b)
        if a is None or b is None:
            continue
        for left, right in itertools.chain.from_iterable(
            itertools.product(link["a"], link["b"]) for link in alignment.links
        ):
            found.setdefault((a, left), set()).add((b, right))
            found.setdefault((b, right), set()).add((a, left))
    return {place: frozenset(others) for place, others in found.items()}


def _factual(ids: Sequence[str], changes: Sequence[dict[str, Any]]) -> dict[tuple[int, int], list[dict[str, Any]]]:
    """List the factual changes that replace something, by parent and child."""
    index = {name: i for i, name in enumerate(ids)}
    found: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for change in changes:
        parent, child = index.get(change["parent"]), index.get(change["child"])
        if parent is None or child is None or not (change["old"] and change["new"]):
            continue
        if change["severity"] == "factual":
            found.setdefault((parent, child), []).append(change)
    for listed in found.values():
        listed.sort(key=lambda change: json.dumps(change, sort_keys=True))
    return found
