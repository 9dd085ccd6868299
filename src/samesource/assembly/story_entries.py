"""Build the stories of a trace."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from samesource.records.lineage import Lineage

_TITLE_LENGTH = 90


def story_entries(
    chosen: list[str],
    lineages: list[Lineage],
    documents: list[dict[str, Any]],
    tied: Collection[tuple[str, str]] = (),
) -> list[dict[str, Any]]:
    """Return stories[] of trace.json in the order of `chosen`; `lineages` come largest family first a story.

    `tied` are pairs of documents that surely depend on each other: they count once, as in claims, edge or none.
    """
    beside: dict[str, set[str]] = {}
    for a, b in tied:
        beside.setdefault(a, set()).add(b)
        beside.setdefault(b, set()).add(a)
    members: dict[str, list[dict[str, Any]]] = {story: [] for story in chosen}
    for document in documents:
        members[document["story"]].append(document)
    families: dict[str, list[Lineage]] = {story: [] for story in chosen}
    for traced in lineages:
        families[traced.story].append(traced)
    return [
        {
            "id": story,
            "title": _title(members[story], families[story]),
            "documents": [document["id"] for document in members[story]],
            "families": [traced.family for traced in families[story]],
            "independent_texts": _independent_texts(families[story], beside),
        }
        for story in chosen
    ]


def _title(members: list[dict[str, Any]], families: list[Lineage]) -> str:
    """Take the headline of the text that most documents derive from, else of any, else the first words of it."""
    followers = _count_followers([edge for traced in families for edge in traced.edges])
    ranked = sorted(members, key=lambda document: (-followers.get(document["id"], 0), document["id"]))
    titled = next((document["title"] for document in ranked if document["title"]), None)
    return titled or " ".join(ranked[0]["text"].split())[:_TITLE_LENGTH]


def _count_followers(edges: list[dict[str, Any]]) -> dict[str, int]:
    """Count the documents that derive from each, through any number of steps."""
    children: dict[str, list[str]] = {}
    for edge in edges:
        children.setdefault(edge["parent"], []).append(edge["child"])
    counts = {}
    for start in children:
        seen, waiting = {start}, [start]
        while waiting:
            new = [child for child in children.get(waiting.pop(), []) if child not in seen]
            seen.update(new)
            waiting += new
        counts[start] = len(seen) - 1
    return counts


def _independent_texts(families: list[Lineage], beside: Mapping[str, Collection[str]]) -> dict[str, int]:
    """Count texts without a parent in the chosen graphs, tied ones once; the samples' 5th and 95th percentile."""
    chosen = {witness: parents for traced in families for witness, parents in _chosen_parents(traced).items()}
    estimate = _starts(list(chosen.values())) - _joined(chosen, beside)
    drawn = zip(*(_drawn_starts(traced.samples) for traced in families), strict=True)
    counts = sorted(map(sum, drawn)) or [estimate]
    low, high = counts[len(counts) // 20], counts[-1 - len(counts) // 20]
    return {"estimate": estimate, "low": min(low, estimate), "high": max(high, estimate)}


def _joined(chosen: Mapping[str, list[str]], beside: Mapping[str, Collection[str]]) -> int:
    """Count the lineages that are tied to one before: by their first text, or by the first below a lost source."""
    first: set[str] = set()
    lost: set[str] = set()
    joined = 0
    for witness in sorted(chosen):
        parents = set(chosen[witness])
        if any(not parent.startswith("lost:") for parent in parents) or not lost.isdisjoint(parents):
            continue
        lost |= parents
        joined += not first.isdisjoint(beside.get(witness, ()))
        first.add(witness)
    return joined


def _drawn_starts(samples: list[list[list[str]]]) -> list[int]:
    """Count the lineages of each sample; those of a single text, as most stories are, are all the same."""
    counts: list[int] = []
    for i, parents in enumerate(samples):
        counts.append(counts[-1] if i and parents == samples[i - 1] else _starts(parents))
    return counts


def _chosen_parents(traced: Lineage) -> dict[str, list[str]]:
    """List the parents of each witness in the chosen graph; a quotation alone makes no text dependent."""
    parents: dict[str, list[str]] = {witness: [] for witness in traced.witnesses}
    for edge in traced.edges:
        if edge["child"] in parents and edge["kind"] != "quote":
            parents[edge["child"]].append(edge["parent"])
    return parents


def _starts(parents: list[list[str]]) -> int:
    """Count lineages: witnesses without parents, and lost sources once each."""
    lost = {parent for each in parents for parent in each if parent.startswith("lost:")}
    return sum(not each for each in parents) + len(lost)
