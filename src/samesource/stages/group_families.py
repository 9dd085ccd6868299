"""Which witnesses of a story have texts that depend on each other."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.config import RelateConfig
from samesource.kernels.components import components
from samesource.kernels.linked_groups import WEIGHT
from samesource.kernels.sparse_average_link import SparseLinks, sparse_average_link
from samesource.records.dependence import Dependence

_UNIT = 1_000_000


def group_families(ids: list[str], relations: Iterable[Dependence], config: RelateConfig) -> list[list[str]]:
    """Group the witnesses of one story by dependence; every id is in exactly one group, groups and ids sorted.

    A pair of `dependent_alone` joins by itself: a merger hangs on one strong pair with each of its sources. Weaker
    pairs join two groups only where the average over all pairs between them is at least `dependent`, so that no
    chain of doubtful pairs makes a giant family. Cost: m log m for m pairs.
    """
    ordered = sorted(set(ids))
    index = {name: position for position, name in enumerate(ordered)}
    chances = {
        (index[relation.a], index[relation.b]): relation.dependent
        for relation in relations
        if relation.a in index and relation.b in index and relation.dependent >= config.dependent
    }
    parts = components(len(ordered), chances)
    place = {node: number for number, part in enumerate(parts) for node in part}
    inside: list[dict[tuple[int, int], float]] = [{} for _ in parts]
    for pair, chance in chances.items():
        inside[place[pair[0]]][pair] = chance
    groups = []
    for part, own in zip(parts, inside, strict=True):
        groups += [[ordered[k] for k in group] for group in _split_weak(part, own, config)]
    return sorted(groups)


def _split_weak(component: list[int], chances: dict[tuple[int, int], float], config: RelateConfig) -> list[list[int]]:
    """Join what strong pairs join, then what weaker pairs join on average."""
    local = {node: position for position, node in enumerate(component)}
    inside = {(local[i], local[j]): chance for (i, j), chance in chances.items()}
    strong = components(len(component), (pair for pair, chance in inside.items() if chance >= config.dependent_alone))
    if len(strong) == 1:
        return [[component[k] for k in strong[0]]]
    core = {k: number for number, group in enumerate(strong) for k in group}
    total: dict[tuple[int, int], int] = {}
    for (i, j), chance in inside.items():
        if core[i] != core[j]:
            between = min(core[i], core[j]), max(core[i], core[j])
            total[between] = total.get(between, 0) + round(chance * _UNIT)
    known = [(a, b, alike // (len(strong[a]) * len(strong[b])), WEIGHT) for (a, b), alike in total.items()]
    groups, _ = sparse_average_link(SparseLinks(len(strong), known, 0), round(config.dependent * _UNIT))
    return [sorted(component[k] for number in group for k in strong[number]) for group in groups]
