"""Which stories a component falls into."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from samesource.archive.gather_component import Chances, Component
from samesource.archive.judged import Pair
from samesource.config import RelateConfig
from samesource.records.about import About
from samesource.records.packing import unpack
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.digest_ids import digest_ids
from samesource.stages.group_stories import group_stories

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class StoryPlan:
    """The documents of a story, and the pairs that its trace is made from."""

    id: str
    documents: dict[int, tuple[str, str]]
    """Number to id and its witness' id, copies included."""
    pairs: frozenset[Pair]
    made_from: str
    """Differs where the trace would: documents and pairs say everything of it."""


def plan_stories(
    component: Component, pairs: Mapping[Pair, Chances], abouts: Mapping[str, bytes], config: RelateConfig
) -> list[StoryPlan]:
    """Group the witnesses of a component as stages.stories does; `abouts` are packed, by id.

    Cost: O(n²) for a component of n witnesses.
    """
    name = {number: told[0] for number, told in component.documents.items()}
    members = [StoryMember(name[number], unpack(About, abouts[name[number]]).times) for number in component.witnesses]
    judged = [
        Relation(name[a], name[b], "", 0.0, told / _MILLION, same / _MILLION, 0.0, 0.0, [])
        for (a, b), (same, told) in pairs.items()
    ]
    groups = group_stories(members, judged, config) if len(members) > 1 else [[members[0].id]]
    group_of = {witness: i for i, group in enumerate(groups) for witness in group}
    documents: list[dict[int, tuple[str, str]]] = [{} for _ in groups]
    inside: list[set[Pair]] = [set() for _ in groups]
    for number, told in component.documents.items():
        documents[group_of[told[1]]][number] = told
    for a, b in pairs:
        if group_of[name[a]] == group_of[name[b]]:
            inside[group_of[name[a]]].add((a, b))
    return [_plan(*each) for each in zip(documents, inside, strict=True)]


def _plan(documents: dict[int, tuple[str, str]], pairs: set[Pair]) -> StoryPlan:
    """Name one story."""
    witnesses = sorted((number, witness) for number, (_, witness) in documents.items())
    told = hashlib.sha256(repr((witnesses, sorted(pairs))).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return StoryPlan(digest_ids(name for name, _ in documents.values()), documents, frozenset(pairs), told)
