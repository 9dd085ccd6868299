"""Cut a trace into one trace a story."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from samesource.model import LeftOut, Story, Trace

_Part = TypeVar("_Part")


def split_stories(trace: Trace) -> dict[str, Trace]:
    """Return the trace of each story by its id, in the trace's order; what is of the whole run is left out.

    Documents, relations, lineages, changes, claims and damage keep their order. O(size of the trace).
    """
    at = {document.id: document.story for document in trace.documents if document.story}
    family = {name: story.id for story in trace.stories for name in story.families}
    documents = _group((at.get(document.id), document) for document in trace.documents)
    relations = _group((at.get(r.a) if at.get(r.a) == at.get(r.b) else None, r) for r in trace.relations)
    lineage = _group((family.get(graph.family), graph) for graph in trace.lineage)
    changes = _group((at.get(change.child), change) for change in trace.changes)
    claims = _group((claim.story, claim) for claim in trace.claims)
    damage = _group((family.get(followed.family), followed) for followed in trace.damage)
    return {
        story.id: dataclasses.replace(
            trace,
            rejected=(),
            corrections=(),
            capped=(),
            left_out=_left_out(trace, story),
            documents=tuple(documents[story.id]),
            stories=(story,),
            relations=tuple(relations[story.id]),
            lineage=tuple(lineage[story.id]),
            changes=tuple(changes[story.id]),
            claims=tuple(claims[story.id]),
            damage=tuple(damage[story.id]),
        )
        for story in trace.stories
    }


def _group(parts: Iterable[tuple[str | None, _Part]]) -> dict[str, list[_Part]]:
    groups: dict[str, list[_Part]] = defaultdict(list)
    for story, part in parts:
        if story is not None:
            groups[story].append(part)
    return groups


def _left_out(trace: Trace, story: Story) -> LeftOut | None:
    """Keep of what is in the tables only the copies of this story's documents."""
    if trace.left_out is None:
        return None
    inside = set(story.documents)
    copies = {name: count for name, count in trace.left_out.copies.items() if name in inside}
    return LeftOut(sum(copies.values()), 0, trace.left_out.reason, copies) if copies else None
