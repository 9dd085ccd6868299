"""What a story claims, who says it, and what stands behind it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from samesource.config import ClaimConfig
from samesource.records.alignment import Alignment
from samesource.records.lineage import Lineage
from samesource.records.prepared import Prepared
from samesource.stages.claiming.collect_mentions import collect_mentions
from samesource.stages.claiming.describe_claim import ClaimWriter
from samesource.stages.claiming.drop_covered import drop_covered
from samesource.stages.claiming.drop_twins import drop_twins
from samesource.stages.claiming.gather_mentions import gather_mentions
from samesource.stages.claiming.group_quotations import group_quotations
from samesource.stages.claiming.group_values import group_values
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.rank_groups import rank_groups
from samesource.stages.claiming.read_group import read_group
from samesource.stages.claiming.story_view import StoryView, view_story

_EVENT = 0.35
"""Mean likeness from which sentences of different documents state one event."""


def find_claims(
    story: str,
    witnesses: list[Prepared],
    alignments: list[Alignment],
    lineages: list[Lineage],
    changes: list[dict[str, Any]],
    documents: list[dict[str, Any]],
    config: ClaimConfig,
    origins: Mapping[str, str] | None = None,
    dependent: Sequence[tuple[str, str]] = (),
) -> list[dict[str, Any]]:
    """Find a story's claims in trace.json's form, those that most of the story rests on first.

    `documents` are all documents of the story, copies included: {id, witness, outlet, published}. Assertions are on
    witnesses only; support counts copies. `origins` are those that a person gives, by document; `dependent` pairs of
    witnesses whose texts surely depend on each other, with or without an edge. Does not depend on the order of any
    input. About 20 ms a document.
    """
    view = view_story(witnesses, alignments, lineages, changes, dependent, {d["id"]: d["outlet"] for d in documents})
    mentions = [m for i, w in enumerate(view.witnesses) for m in collect_mentions(w, i, view.weights)]
    read = [read_group(group, view) for group in _group(mentions, view)]
    writer = ClaimWriter(story, view, documents, origins or {})
    chosen = drop_twins(rank_groups(read, view), config.maximum)
    return [_identified(writer.write(group)) for group in chosen]


def _group(mentions: list[Mention], view: StoryView) -> list[Group]:
    """Group values, quotations and what is left of the sentences."""
    events = [m for m in mentions if m.kind == "event"]
    quotations = [m for m in mentions if m.kind == "quote"]
    values = [m for m in mentions if m.kind not in {"event", "quote"}]
    groups = group_values(values, view) + group_quotations(quotations, events, view)
    return groups + drop_covered(gather_mentions(events, view, _EVENT), groups)


def _identified(claim: dict[str, Any]) -> dict[str, Any]:
    """Put the id first: a hash of the story, the kind and what is asserted where."""
    places = [(a["document"], a["start"], a["end"], a["reading"]) for a in claim["assertions"]]
    content = json.dumps([claim["story"], claim["kind"], claim["text"], places], ensure_ascii=False)
    return {"id": hashlib.sha256(content.encode()).hexdigest()[:16], **claim}
