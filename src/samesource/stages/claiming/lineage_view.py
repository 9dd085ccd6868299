"""Who derives from whom, as counting needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samesource.records.lineage import Lineage

_UNKNOWN: Mapping[str, str | None] = {}


@dataclass(frozen=True, slots=True)
class LineageView:
    """Parents of each witness by index; lost sources are negative numbers.

    `parents[i]` are the chosen ones, `samples[k][i]` those of the k-th draw from the posterior; `order` lists the
    witnesses with parents before children, by id among equals, `rank` each one's place in it; `near` holds each one's
    parents, children and children of its parents; `edges` the pairs of parent and child, lower index first; `revised`
    the pairs of a text and its later version in the same outlet; `dependent` those tied to each one.
    """

    parents: list[list[int]]
    samples: list[list[list[int]]]
    order: list[int]
    rank: list[int]
    near: list[frozenset[int]]
    edges: frozenset[tuple[int, int]]
    revised: frozenset[tuple[int, int]]
    dependent: dict[int, frozenset[int]]


def view_lineage(
    ids: Sequence[str],
    lineages: Sequence[Lineage],
    dependent: Sequence[tuple[str, str]] = (),
    outlets: Mapping[str, str | None] = _UNKNOWN,
) -> LineageView:
    """Bring the lineages of a story together over its witnesses `ids`; ids of others (copies) are left out.

    `outlets` are those of the witnesses, as far as they are known.
    """
    index = {name: i for i, name in enumerate(ids)}
    lost: dict[str, int] = {}
    above = _above_lost(lineages)
    parents: list[list[int]] = [[] for _ in ids]
    for lineage in lineages:
        for edge in lineage.edges:
            child = index.get(edge["child"])
            if child is not None and (edge["parent"] in index or edge["parent"] not in lineage.members):
                parents[child] += _numbers(edge["parent"], above, index, lost)
    draws = max((len(lineage.samples) for lineage in lineages), default=0)
    samples = [[list(found) for found in parents] for _ in range(draws)]
    for lineage in lineages:
        for k, sample in enumerate(lineage.samples):
            for witness, drawn in zip(lineage.witnesses, sample, strict=True):
                if witness in index:
                    samples[k][index[witness]] = [n for parent in drawn for n in _numbers(parent, above, index, lost)]
    edges = {(min(p, c), max(p, c)) for c, found in enumerate(parents) for p in found if p >= 0}
    order = _ordered(parents, ids)
    rank = [0] * len(order)
    for place, i in enumerate(order):
        rank[i] = place
    near: list[set[int]] = [set() for _ in ids]
    for a, b in edges | _siblings(parents):
        near[a].add(b)
        near[b].add(a)
    nearest = [frozenset(found) for found in near]
    return LineageView(
        parents,
        samples,
        order,
        rank,
        nearest,
        frozenset(edges),
        _revised(lineages, index, outlets),
        _paired(dependent, index),
    )


def _paired(pairs: Sequence[tuple[str, str]], index: dict[str, int]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for a, b in pairs:
        if a in index and b in index:
            found.setdefault(index[a], set()).add(index[b])
            found.setdefault(index[b], set()).add(index[a])
    return {i: frozenset(others) for i, others in found.items()}


def _revised(
    lineages: Sequence[Lineage], index: dict[str, int], outlets: Mapping[str, str | None]
) -> frozenset[tuple[int, int]]:
    listed = [edge for lineage in lineages for edge in lineage.edges if edge.get("kind") == "revision"]
    return frozenset(
        (index[edge["parent"]], index[edge["child"]])
        for edge in listed
        if edge["parent"] in index
        and edge["child"] in index
        # Another outlet's revision may as well have brought a slip in.
        and outlets.get(edge["parent"])
        and outlets.get(edge["parent"]) == outlets.get(edge["child"])
    )


def _above_lost(lineages: Sequence[Lineage]) -> dict[str, list[str]]:
    """List the parents of each lost source that has any: a text not given may derive from one that is."""
    above: dict[str, list[str]] = {}
    for lineage in lineages:
        members = set(lineage.members)
        for edge in lineage.edges:
            if edge["child"] not in members:
                above.setdefault(edge["child"], []).append(edge["parent"])
    return above


def _numbers(name: str, above: dict[str, list[str]], index: dict[str, int], lost: dict[str, int]) -> list[int]:
    """Return a parent's number and, of a lost source, those of all that it derives from, lost ones cut through."""
    names, todo = [name], [name]
    while todo:
        for parent in above.get(todo.pop(), ()):
            if parent not in names:
                names.append(parent)
                todo.append(parent)
    return [_number(one, index, lost) for one in names]


def _number(name: str, index: dict[str, int], lost: dict[str, int]) -> int:
    """Return the index of a witness, or a negative number of its own for a lost source."""
    if name in index:
        return index[name]
    return lost.setdefault(name, -1 - len(lost))


def _siblings(parents: list[list[int]]) -> set[tuple[int, int]]:
    children: dict[int, list[int]] = {}
    for child, found in enumerate(parents):
        for parent in found:
            children.setdefault(parent, []).append(child)
    return {(a, b) for group in children.values() for i, a in enumerate(group) for b in group[i + 1 :]}


def _ordered(parents: list[list[int]], ids: Sequence[str]) -> list[int]:
    """Sort the witnesses by depth below their roots, then by id; a loop is cut where it is met."""
    depth: dict[int, int] = {}

    def depth_of(i: int, seen: frozenset[int]) -> int:
        if i in depth:
            return depth[i]
        above = [depth_of(p, seen | {i}) for p in parents[i] if p >= 0 and p not in seen]
        depth[i] = 1 + max(above, default=-1)
        return depth[i]

    return sorted(range(len(ids)), key=lambda i: (depth_of(i, frozenset()), ids[i]))
