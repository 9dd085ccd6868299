"""What the stories of a region are made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from samesource.archive.find_region import Region
from samesource.archive.judged import Pair
from samesource.stages.digest_ids import digest_ids


@dataclass(frozen=True, slots=True)
class StoryPlan:
    """The documents of a story, and the pairs that its trace is made from."""

    id: str
    documents: dict[int, tuple[str, str]]
    """Number to id and its witness' id, copies included."""
    pairs: frozenset[Pair]
    made_from: str
    """Differs where the trace would: documents and pairs say everything of it."""


def plan_stories(region: Region) -> list[StoryPlan]:
    """Say of each story of a region what it is made from; cost linear in documents and pairs."""
    component = region.component
    group_of = {witness: place for place, group in enumerate(region.groups) for witness in group}
    documents: list[dict[int, tuple[str, str]]] = [{} for _ in region.groups]
    inside: list[set[Pair]] = [set() for _ in region.groups]
    for number, told in component.documents.items():
        documents[group_of[component.witness_of[number]]][number] = told
    for a, b in component.pairs:
        if group_of[a] == group_of[b]:
            inside[group_of[a]].add((a, b))
    return [_plan(*each) for each in zip(documents, inside, strict=True)]


def _plan(documents: dict[int, tuple[str, str]], pairs: set[Pair]) -> StoryPlan:
    """Name one story."""
    witnesses = sorted((number, witness) for number, (_, witness) in documents.items())
    told = hashlib.sha256(repr((witnesses, sorted(pairs))).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return StoryPlan(digest_ids(name for name, _ in documents.values()), documents, frozenset(pairs), told)
