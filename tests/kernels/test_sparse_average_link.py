"""Average link over few known pairs: against its definition, and its blocks apart from each other."""

from __future__ import annotations

import itertools
import random
from fractions import Fraction

import pytest

from samesource.kernels.linked_groups import VOICES, WEIGHT, Known
from samesource.kernels.sparse_average_link import Groups, SparseLinks, sparse_average_link

UNSEEN, THRESHOLD, CONTRAST = -2_200_000, -1_386_294, 1_250_000


def sparse_links(seed: int) -> SparseLinks:
    """Draw the reports of three events, of whose pairs most are known."""
    draw = random.Random(seed)
    event = [draw.randint(0, 2) for _ in range(draw.randint(2, 18))]
    known: list[Known] = []
    for i, j in itertools.combinations(range(len(event)), 2):
        same = event[i] == event[j]
        if draw.random() < (0.8 if same else 0.4):
            alike = draw.randint(1_000_000, 4_000_000) if same else draw.randint(-2_500_000, 1_500_000)
            known.append((i, j, alike, draw.choice([WEIGHT, draw.randint(0, WEIGHT)])))
    return SparseLinks(len(event), known, UNSEEN)


class Naive:
    """The same by its definition, over all pairs of rows."""

    def __init__(self, links: SparseLinks) -> None:
        self.told = dict.fromkeys(itertools.combinations(range(links.count), 2), (links.unseen, WEIGHT))
        self.told |= {(i, j): (alike, weight) for i, j, alike, weight in links.known}
        self.groups = [[row] for row in range(links.count)]

    def average(self, a: list[int], b: list[int]) -> Fraction:
        return Fraction(sum(self.told[min(i, j), max(i, j)][0] for i in a for j in b), len(a) * len(b))

    def stays_apart(self, a: list[int], b: list[int]) -> bool:
        own = []
        for group in (a, b):
            pairs = [self.told[pair] for pair in itertools.combinations(sorted(group), 2)]
            heard = sum(weight for _, weight in pairs)
            if heard < VOICES * WEIGHT:
                return False
            own.append(Fraction(sum(alike * weight for alike, weight in pairs), heard))
        return sum(own) / 2 - self.average(a, b) > CONTRAST

    def merges(self, groups: Groups, closed: set[frozenset[int]]) -> tuple[list[int], list[int]] | None:
        """Return the two groups most alike that are not closed to each other."""
        open_ones = [
            (-self.average(a, b), a, b)
            for a, b in itertools.combinations(sorted(groups), 2)
            if self.average(a, b) >= THRESHOLD and not any({i, j} in closed for i in a[:1] for j in b[:1])
        ]
        return min(open_ones)[1:] if open_ones else None

    def trees(self) -> list[Groups]:
        """Merge to the end; of each tree, return the groups that contrast leaves."""
        trees = {row: [[row]] for row in range(len(self.groups))}
        while pair := self.merges([sorted(itertools.chain(*tree)) for tree in trees.values()], set()):
            a, b = pair
            left, right = trees.pop(a[0]), trees.pop(b[0])
            apart = len(left) > 1 or len(right) > 1 or self.stays_apart(a, b)
            trees[a[0]] = left + right if apart else [sorted(a + b)]
        return list(trees.values())

    def rest(self, groups: Groups) -> Groups:
        """Join what contrast kept from joining."""
        closed: set[frozenset[int]] = set()
        while pair := self.merges(groups, closed):
            a, b = pair
            if self.stays_apart(a, b):
                closed.add(frozenset({a[0], b[0]}))
                continue
            others = [group[0] for group in groups if group not in (a, b)]
            both = {o for o in others if {a[0], o} in closed and {b[0], o} in closed}
            closed = {pair for pair in closed if not pair & {a[0], b[0]}} | {frozenset({a[0], o}) for o in both}
            groups = [group for group in groups if group not in (a, b)] + [sorted(a + b)]
        return groups


@pytest.mark.parametrize("seed", range(60))
def test_it_groups_as_the_definition_says(seed: int) -> None:
    links = sparse_links(seed)
    groups, _ = sparse_average_link(links, THRESHOLD, CONTRAST)
    naive = Naive(links)
    assert groups == sorted(naive.rest([group for tree in naive.trees() for group in tree]))


def restrict(links: SparseLinks, rows: list[int]) -> SparseLinks:
    """Keep some rows only, numbered anew."""
    place = {row: number for number, row in enumerate(rows)}
    known = [(place[i], place[j], *told) for i, j, *told in links.known if i in place and j in place]
    return SparseLinks(len(rows), known, links.unseen)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(60))
def test_a_block_is_grouped_as_if_it_stood_alone(seed: int) -> None:
    links = sparse_links(seed)
    groups, blocks = sparse_average_link(links, THRESHOLD, CONTRAST)
    alone = []
    for block in blocks:
        alone += [
            [block[k] for k in group] for group in sparse_average_link(restrict(links, block), THRESHOLD, CONTRAST)[0]
        ]
    assert sorted(alone) == groups
    assert sorted(row for block in blocks for row in block) == list(range(links.count))


def test_blocks_are_several_and_contrast_joins_some() -> None:
    found = [sparse_average_link(sparse_links(seed), THRESHOLD, CONTRAST) for seed in range(60)]
    assert sum(len(blocks) > 1 for _, blocks in found) > 20
    assert sum(len(blocks) < len(groups) for groups, blocks in found) > 3


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_known_pairs_changes_nothing(seed: int) -> None:
    links = sparse_links(seed)
    mixed = SparseLinks(links.count, random.Random(seed).sample(links.known, len(links.known)), links.unseen)
    assert sparse_average_link(mixed, THRESHOLD, CONTRAST) == sparse_average_link(links, THRESHOLD, CONTRAST)


def two_events(across: int, weight: int = WEIGHT) -> SparseLinks:
    """Return four documents of each of two events, alike by 4 inside, and a ninth between them."""
    inside = {*itertools.combinations(range(4), 2), *itertools.combinations(range(4, 8), 2)}
    ninth = {(k, 8) for k in range(4)}
    known = [
        (
            i,
            j,
            4_000_000 if (i, j) in inside else 3_000_000 if (i, j) in ninth else across,
            weight if i < 4 > j else WEIGHT,
        )
        for i, j in itertools.combinations(range(9), 2)
    ]
    return SparseLinks(9, known, UNSEEN)


def test_groups_far_more_alike_inside_than_across_stay_apart() -> None:
    assert len(sparse_average_link(two_events(1_000_000), 0)[0]) == 1
    assert sparse_average_link(two_events(1_000_000), 0, 2e6)[0] == [[0, 1, 2, 3, 8], [4, 5, 6, 7]]
    assert len(sparse_average_link(two_events(3_000_000), 0, 2e6)[0]) == 1


def test_pairs_without_weight_set_no_group_apart() -> None:
    assert len(sparse_average_link(two_events(1_000_000, weight=WEIGHT // 10), 0, 2e6)[0]) == 1


def test_groups_that_share_no_known_pair_stay_apart() -> None:
    assert sparse_average_link(SparseLinks(3, [(0, 2, 5, WEIGHT)], 0), 1) == ([[0, 2], [1]], [[0, 2], [1]])
    assert sparse_average_link(SparseLinks(0, [], 0), 1) == ([], [])
