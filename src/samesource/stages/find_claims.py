"""What a story claims, who says it, and what stands behind it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from samesource.config import ClaimConfig
from samesource.records.alignment import Alignment
from samesource.records.lineage import Lineage
from samesource.records.prepared import Prepared
from samesource.stages.claiming.collect_mentions import collect_mentions
from samesource.stages.claiming.describe_claim import ClaimWriter
from samesource.stages.claiming.gather_mentions import gather_mentions
from samesource.stages.claiming.group_quotations import group_quotations
from samesource.stages.claiming.group_values import group_values
from samesource.stages.claiming.lineage_view import LineageView, view_lineage
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.rank_groups import rank_groups
from samesource.stages.claiming.read_group import read_group
from samesource.stages.claiming.weigh_stems import weigh_stems

_EVENT = 0.3
"""Mean likeness from which sentences of different documents state one event."""


def find_claims(
    story: str,
    witnesses: list[Prepared],
    alignments: list[Alignment],
    lineages: list[Lineage],
    changes: list[dict[str, Any]],
    documents: list[dict[str, Any]],
    config: ClaimConfig,
) -> list[dict[str, Any]]:
    """Find a story's claims in trace.json's form, those that most of the story rests on first.

    `documents` are all documents of the story, copies included: {id, witness, outlet, published}. Assertions are on
    witnesses only; support counts copies. Does not depend on the order of any input.
    """
    witnesses = sorted(witnesses, key=lambda w: w.id)
    ids = [witness.id for witness in witnesses]
    view = view_lineage(ids, sorted(lineages, key=lambda found: found.family))
    weights = weigh_stems(witnesses)
    mentions = [m for i, witness in enumerate(witnesses) for m in collect_mentions(witness, i, weights)]
    linked = _linked(ids, alignments)
    groups = _group(mentions, view, linked, weights)
    altered = _factual(ids, changes)
    read = [read_group(group, witnesses, view, altered) for group in groups]
    writer = ClaimWriter(story, witnesses, view, documents)
    chosen = rank_groups(read, witnesses, view)[: config.maximum]
    return [_identified(writer.write(group)) for group in chosen]


def _group(
    mentions: list[Mention], view: LineageView, linked: frozenset[tuple[int, int, int, int]], weights: dict[int, float]
) -> list[Group]:
    events = [m for m in mentions if m.kind == "event"]
    quotations = [m for m in mentions if m.kind == "quote"]
    values = [m for m in mentions if m.kind not in {"event", "quote"}]
    groups = group_values(values, view, linked)
    groups += group_quotations(quotations, events, view, linked, weights)
    return groups + gather_mentions(events, view, _EVENT, linked)


def _linked(ids: Sequence[str], alignments: Sequence[Alignment]) -> frozenset[tuple[int, int, int, int]]:
    """List aligned sentences as (document, sentence, document, sentence), both ways round."""
    index = {name: i for i, name in enumerate(ids)}
    found: set[tuple[int, int, int, int]] = set()
    for alignment in alignments:
        a, b = index.get(alignment.a), index.get(alignment.b)
        if a is None or b is None:
            continue
        for link in alignment.links:
            found.update((a, i, b, j) for i in link["a"] for j in link["b"])
    return frozenset(found | {(b, j, a, i) for a, i, b, j in found})


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


def _identified(claim: dict[str, Any]) -> dict[str, Any]:
    """Put the id first: a hash of the story, the kind and what is asserted where."""
    places = [(a["document"], a["start"], a["end"], a["reading"]) for a in claim["assertions"]]
    content = json.dumps([claim["story"], claim["kind"], claim["text"], places], ensure_ascii=False)
    return {"id": hashlib.sha256(content.encode()).hexdigest()[:16], **claim}
