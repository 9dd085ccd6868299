"""Groups that grow, and what is known of the pairs between them."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Iterator, Sequence

WEIGHT = 1_000_000
"""The weight of a pair that is heard in full."""
VOICES = 6
"""Pairs, by weight, from which a group has an average of its own to be told apart by: as many as four members have."""

Known = tuple[int, int, int, int]
"""Two rows, how alike they are, and the weight of that: integers, so that sums are exact in any order."""
_Sums = tuple[int, int, int, int]
"""Known pairs, and over them the sums of similarity, of weight, and of similarity times weight."""

_NONE: _Sums = (0, 0, 0, 0)


class LinkedGroups:
    """Groups of rows, numbered in their order, of which only some pairs of rows are known; others count as `unseen`.

    Cost: a join costs the groups that either shares a known pair with.
    """

    def __init__(self, groups: Sequence[Sequence[int]], known: Iterable[Known], unseen: int, threshold: int) -> None:
        self._unseen, self._threshold = unseen, threshold
        self._size = [len(group) for group in groups]
        self._own = [_NONE] * len(groups)
        self._near: list[dict[int, _Sums]] = [{} for _ in groups]
        place = {row: number for number, group in enumerate(groups) for row in group}
        for i, j, alike, weight in known:
            a, b = place[i], place[j]
            told = (1, alike, weight, alike * weight)
            if a == b:
                self._own[a] = _add(self._own[a], told)
            else:
                before = self._near[a].get(b)
                self._near[a][b] = self._near[b][a] = told if before is None else _add(before, told)
        self._waiting = [waits for a in range(len(groups)) for waits in self._alike(a, least=a)]
        heapq.heapify(self._waiting)

    def most_alike(self) -> tuple[int, int] | None:
        """Take the pair whose average is highest, ties by number, off those of at least `threshold` that wait."""
        while self._waiting:
            height, a, b = heapq.heappop(self._waiting)
            if b in self._near[a] and self.average(a, b) == -height:
                return a, b
        return None

    def average(self, a: int, b: int) -> float:
        """Return the average similarity between two groups."""
        pairs, alike, _, _ = self._near[a][b]
        cells = self._size[a] * self._size[b]
        return (alike + self._unseen * (cells - pairs)) / cells

    def contrast(self, a: int, b: int) -> float:
        """Return by how much two groups' own averages exceed that between; minus infinity where one says little."""
        own = []
        for group in (a, b):
            pairs, _, weight, said = self._own[group]
            silent = self._size[group] * (self._size[group] - 1) // 2 - pairs
            heard = weight + WEIGHT * silent
            if heard < VOICES * WEIGHT:
                return -math.inf
            own.append((said + self._unseen * WEIGHT * silent) / heard)
        return sum(own) / 2 - self.average(a, b)

    def join(self, a: int, b: int) -> None:
        """Put group `b` into `a`; what then is alike enough waits again."""
        between, gone = self._near[a].pop(b), self._near[b]
        self._own[a] = _add(_add(self._own[a], self._own[b]), between)
        self._size[a] += self._size[b]
        self._near[b] = {}
        near = self._near[a]
        for other, sums in gone.items():
            if other != a:
                del self._near[other][b]
                before = near.get(other)
                near[other] = self._near[other][a] = sums if before is None else _add(before, sums)
        for waits in self._alike(a):
            heapq.heappush(self._waiting, waits)

    def _alike(self, a: int, least: int = -1) -> Iterator[tuple[float, int, int]]:
        """Yield the pairs of a group with those numbered above `least` that are alike enough to be joined."""
        size, unseen, threshold = self._size, self._unseen, self._threshold
        own = size[a]
        for b, (pairs, alike, _, _) in self._near[a].items():
            if b > least:
                cells = own * size[b]
                total = alike + unseen * (cells - pairs)
                if total >= threshold * cells:
                    yield (-(total / cells), a, b) if a < b else (-(total / cells), b, a)


def _add(one: _Sums, other: _Sums) -> _Sums:
    """Add up the sums of different pairs."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]
