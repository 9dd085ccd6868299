"""Families from verified pairs."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.corpus_config import DedupeConfig
from samesource.kernels.average_link import average_link
from samesource.kernels.components import components
from samesource.kernels.join_pairs import join_pairs

Places = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Pair = tuple[int, int]
Verify = Callable[[str, Places, Places], Floats]


class Families(NamedTuple):
    """Members (two or more, sorted) of each family, in order of the first, and the similarity of pairs asked for."""

    members: list[list[int]]
    similarity: dict[Pair, float]


def group_families(count: int, pairs: tuple[Places, Places, Floats], verify: Verify, config: DedupeConfig) -> Families:
    """Group nodes 0 to count - 1 by `pairs` (left < right) of known similarity; `verify` tells that of others.

    Pairs from `threshold` on connect. Of a connected group of up to `linked_limit` all pairs are verified, and it is
    split where two parts are alike on average less than `link_share` of the threshold; a larger one is cut to those
    alike to a leader each (best connected first), and groups whose leaders are alike are joined. What is no longer
    connected then is apart. Of equals the lesser node goes first, so nodes are best numbered by what they hold.
    """
    left, right, similarity = pairs
    strong = similarity >= config.threshold
    above = np.arange(count)
    join_pairs(above, left[strong], right[strong])
    groups = _groups(above, np.unique(np.concatenate((left[strong], right[strong]))))
    inside = np.isin(above[left], [group[0] for group in groups]) & (above[left] == above[right])
    known = dict(
        zip(zip(left[inside].tolist(), right[inside].tolist(), strict=True), similarity[inside].tolist(), strict=True)
    )
    cut = {group[0]: _lead(group, own, config) for group, own in _with_pairs(groups, known) if _is_large(group, config)}
    compared = [sorted(part[0] for part in cut[group[0]]) if group[0] in cut else group for group in groups]
    wanted = (itertools.combinations(nodes, 2) for nodes in compared if not _is_large(nodes, config))
    _ask(known, itertools.chain.from_iterable(wanted), verify)
    members: list[list[int]] = []
    for group, own in _with_pairs(groups, known):
        parts = _join_led(cut[group[0]], own, config) if group[0] in cut else _split(group, own, config)
        members += [whole for part in parts for whole in _connected(part, own, config) if len(whole) > 1]
    return Families(sorted(members), known)


def _groups(above: Places, nodes: Places) -> list[list[int]]:
    """Return the nodes of each component, sorted, in order of the first."""
    order = np.lexsort((nodes, above[nodes]))
    ordered = nodes[order]
    cuts = np.flatnonzero(np.diff(above[ordered])) + 1
    return [part.tolist() for part in np.split(ordered, cuts) if len(part)]


def _is_large(group: list[int], config: DedupeConfig) -> bool:
    return len(group) > config.linked_limit


def _ask(known: dict[Pair, float], wanted: Iterable[Pair], verify: Verify) -> None:
    """Add the similarity of pairs that are not known yet."""
    missing = sorted({pair for pair in wanted if pair not in known})
    if missing:
        left, right = np.array(missing, np.int64).T
        known |= dict(zip(missing, verify("linked", left, right).tolist(), strict=True))


def _with_pairs(groups: list[list[int]], known: Mapping[Pair, float]) -> Iterable[tuple[list[int], dict[Pair, float]]]:
    """Return each group with the known pairs inside it."""
    home = {node: place for place, group in enumerate(groups) for node in group}
    inside: dict[int, dict[Pair, float]] = defaultdict(dict)
    for pair, value in known.items():
        inside[home[pair[0]]][pair] = value
    return [(group, inside[place]) for place, group in enumerate(groups)]


def _split(group: list[int], own: Mapping[Pair, float], config: DedupeConfig) -> list[list[int]]:
    """Split a group of which all pairs are known at its weak bridges."""
    least = config.link_share * config.threshold
    if len(group) == 2 or min(own.values()) >= least:
        return [group]
    place = {node: k for k, node in enumerate(group)}
    matrix = np.zeros((len(group), len(group)))
    for (i, j), value in own.items():
        matrix[place[i], place[j]] = matrix[place[j], place[i]] = value
    labels = average_link(matrix, least)
    return [[group[k] for k in np.flatnonzero(labels == label)] for label in np.unique(labels)]


def _lead(group: list[int], own: Mapping[Pair, float], config: DedupeConfig) -> list[list[int]]:
    """Cut a large group into leaders, each first, with those alike to them; leaders by number of free neighbours."""
    near: dict[int, list[int]] = defaultdict(list)
    for (i, j), value in own.items():
        if value >= config.threshold:
            near[i].append(j)
            near[j].append(i)
    degree = Counter({node: len(near[node]) for node in group})
    free = set(group)
    parts = []
    for leader in sorted(group, key=lambda node: (-degree[node], node)):
        if leader in free:
            led = [node for node in sorted(near[leader]) if node in free]
            free -= {leader, *led}
            parts.append([leader, *led])
    return parts


def _join_led(parts: list[list[int]], own: Mapping[Pair, float], config: DedupeConfig) -> list[list[int]]:
    """Join parts whose leaders are alike on average; of more than `linked_limit` none is joined."""
    if len(parts) > config.linked_limit:
        return [sorted(part) for part in parts]
    leaders = [part[0] for part in parts]
    matrix = np.array([[own.get((min(i, j), max(i, j)), 0.0) for j in leaders] for i in leaders])
    labels = average_link(matrix, config.link_share * config.threshold)
    return [sorted(node for k in np.flatnonzero(labels == label) for node in parts[k]) for label in np.unique(labels)]


def _connected(part: list[int], own: Mapping[Pair, float], config: DedupeConfig) -> list[list[int]]:
    """Return what pairs from the threshold on still connect."""
    if len(part) == 2:
        return [part] if own.get((part[0], part[1]), 0.0) >= config.threshold else []
    place = {node: k for k, node in enumerate(part)}
    edges = ((place[i], place[j]) for (i, j), v in own.items() if v >= config.threshold and i in place and j in place)
    return [[part[k] for k in group] for group in components(len(part), edges)]
