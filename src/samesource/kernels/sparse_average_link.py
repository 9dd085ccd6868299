"""Groups by average link where few pairs are known."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samesource.kernels.components import components
from samesource.kernels.linked_groups import Known, LinkedGroups

Groups = list[list[int]]


@dataclass(frozen=True, slots=True)
class SparseLinks:
    """Rows of which only some pairs are known; similarities are integers, of whatever unit."""

    count: int
    known: Sequence[Known]
    """Each pair of rows once."""
    unseen: int
    """The similarity of all other pairs, in full weight."""


def sparse_average_link(links: SparseLinks, threshold: int, contrast: float = math.inf) -> tuple[Groups, Groups]:
    """Return groups of rows, and blocks of groups that may hang on each other; both sorted.

    Groups merge while their average similarity is at least `threshold`, most alike first, ties by smallest row (Sokal &
    Michener 1958), exact; those that share no known pair cannot. Two groups stay apart where their own averages, by
    weight, exceed that between them by over `contrast`. A block is grouped the same whether or not the others are
    there: trees of merges have nothing to do with each other, but where contrast cuts one, its parts may join those of
    a tree that they are alike enough to. Cost: m log m for m known pairs, times the pairs of a group.
    """
    trees = _grow_trees(links, threshold, contrast)
    cut = [len(tree) > 1 for tree in trees]
    groups: Groups = []
    blocks: Groups = []
    torn: list[Groups] = []
    for numbers in components(len(trees), _reaching(trees, cut, links, threshold)):
        parts = sorted(group for number in numbers for group in trees[number])
        blocks.append(sorted(row for group in parts for row in group))
        if any(cut[number] for number in numbers):
            torn.append(parts)
        else:
            groups += parts
    for parts, known in zip(torn, _inside(torn, links.known), strict=True):
        groups += _join_rest(parts, known, links.unseen, threshold, contrast)
    return sorted(groups), sorted(blocks)


def _reaching(trees: list[Groups], cut: list[bool], links: SparseLinks, threshold: int) -> Iterator[tuple[int, int]]:
    """Yield the trees, of which one is cut, that have parts alike enough to join.

    Where no two parts are, none ever will be: the average of two groups with a third is none above both of theirs.
    """
    parts = [(number, part) for number, tree in enumerate(trees) for part in tree]
    place = {row: i for i, (_, part) in enumerate(parts) for row in part}
    between: dict[tuple[int, int], tuple[int, int]] = {}
    for i, j, alike, _ in links.known:
        a, b = place[i], place[j]
        one, other = parts[a][0], parts[b][0]
        if one != other and (cut[one] or cut[other]):
            key = (a, b) if a < b else (b, a)
            pairs, total = between.get(key, (0, 0))
            between[key] = pairs + 1, total + alike
    for (a, b), (pairs, total) in between.items():
        cells = len(parts[a][1]) * len(parts[b][1])
        if total + links.unseen * (cells - pairs) >= threshold * cells:
            yield parts[a][0], parts[b][0]


def _inside(blocks: list[Groups], known: Sequence[Known]) -> list[list[Known]]:
    """Hand each block the known pairs that lie in it."""
    block_of = {row: number for number, block in enumerate(blocks) for group in block for row in group}
    inside: list[list[Known]] = [[] for _ in blocks]
    for one in known:
        if one[0] in block_of and block_of[one[0]] == block_of.get(one[1]):
            inside[block_of[one[0]]].append(one)
    return inside


def _grow_trees(links: SparseLinks, threshold: int, contrast: float) -> list[Groups]:
    """Merge while anything is alike enough; of each tree of merges, return the groups that contrast leaves of it."""
    linked = LinkedGroups([[row] for row in range(links.count)], links.known, links.unseen, threshold)
    trees: list[Groups] = [[[row]] for row in range(links.count)]
    while (pair := linked.most_alike()) is not None:
        a, b = pair
        apart = len(trees[a]) + len(trees[b]) > len(pair) or linked.contrast(a, b) > contrast
        linked.join(a, b)
        trees[a] = trees[a] + trees[b] if apart else [sorted(trees[a][0] + trees[b][0])]
        trees[b] = []
    return [tree for tree in trees if tree]


def _join_rest(groups: Groups, known: list[Known], unseen: int, threshold: int, contrast: float) -> Groups:
    """Join what two groups that stay apart kept from joining either of them; most alike first."""
    linked = LinkedGroups(groups, known, unseen, threshold)
    closed: list[set[int]] = [set() for _ in groups]
    joined = [list(group) for group in groups]
    while (pair := linked.most_alike()) is not None:
        a, b = pair
        if b in closed[a]:
            continue
        if linked.contrast(a, b) > contrast:
            closed[a].add(b)
            closed[b].add(a)
            continue
        linked.join(a, b)
        joined[a] += joined[b]
        joined[b] = []
        _close(closed, a, b)
    return [sorted(group) for group in joined if group]


def _close(closed: list[set[int]], a: int, b: int) -> None:
    """Let a group stay closed to those only that both of its parts were closed to."""
    for other in closed[a] ^ closed[b]:
        closed[other] -= {a}
    for other in closed[b]:
        closed[other] -= {b}
    closed[a] &= closed[b]
    closed[b] = set()
