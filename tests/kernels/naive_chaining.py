"""Plain twins of the kernels that chain exact runs of words: all places with all places."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

Run = tuple[int, int, int]
Box = tuple[int, int, int, int, int]


def runs(a: Sequence[int], b: Sequence[int]) -> list[Run]:
    """List the maximal runs of two equal words or more (start in a, start in b, length), later ones in b first."""
    found = []
    for i in range(len(a)):
        for j in reversed(range(len(b))):
            if i and j and a[i - 1] == b[j - 1]:
                continue
            length = 0
            while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
                length += 1
            if length > 1:
                found.append((i, j, length))
    return found


def chains(a: Sequence[int], b: Sequence[int], gap: int, least: int) -> list[Box]:
    """List the chains of runs worth `least` words, the best first, as (a start, a end, b start, b end, words)."""
    listed = runs(a, b)
    score: list[int] = []
    before: list[int | None] = []
    for k, (i, j, length) in enumerate(listed):
        choices: list[tuple[int, int | None]] = [(2 * length, None)]
        for p in reversed(range(k)):
            other_i, other_j, other_length = listed[p]
            apart = (i - other_i - other_length, j - other_j - other_length)
            if max(apart) <= gap and min(apart) > -length and i > other_i and j > other_j:
                choices.append((score[p] + 2 * (length + min(*apart, 0)) - max(*apart, 0), p))
        best = max(worth for worth, _ in choices)
        score.append(best)
        before.append(next(p for worth, p in choices if worth == best))
    taken: set[int] = set()
    found = []
    for last in sorted(range(len(listed)), key=lambda k: (-score[k], k)):
        if last in taken or score[last] < 2 * least:
            continue
        chain, k = [], last
        node: int | None = k
        while node is not None and node not in taken:
            chain.append(node)
            node = before[node]
        taken.update(chain)
        rest = 0 if node is None else score[node]
        if score[last] - rest >= 2 * least:
            (first_i, first_j, _), (i, j, length) = listed[chain[-1]], listed[last]
            words = listed[chain[-1]][2] + sum(_new(listed[p], listed[k]) for k, p in itertools.pairwise(chain))
            found.append((first_i, i + length, first_j, j + length, words))
    return [_widen(a, b, box) for box in found]


def _new(before: Run, run: Run) -> int:
    """Return how many words of a run are beyond the one before."""
    return run[2] + min(run[0] - before[0] - before[2], run[1] - before[1] - before[2], 0)


def _widen(a: Sequence[int], b: Sequence[int], box: Box) -> Box:
    """Move both ends out to the next equal words, over one word on either side or both."""
    low_a, high_a, low_b, high_b, words = box
    steps = ((0, 0), (1, 1), (1, 0), (0, 1))
    moved = True
    while moved:
        moved = False
        for x, y in steps:
            if low_a - x >= 1 and low_b - y >= 1 and a[low_a - x - 1] == b[low_b - y - 1]:
                low_a, low_b, words, moved = low_a - x - 1, low_b - y - 1, words + 1, True
                break
    moved = True
    while moved:
        moved = False
        for x, y in steps:
            if high_a + x < len(a) and high_b + y < len(b) and a[high_a + x] == b[high_b + y]:
                high_a, high_b, words, moved = high_a + x + 1, high_b + y + 1, words + 1, True
                break
    return low_a, high_a, low_b, high_b, words
