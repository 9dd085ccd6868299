"""The kernels behind links and features again, as plainly as they can be written."""

from __future__ import annotations

import math
from collections import Counter


def entries(pairs: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Count what each owner holds, in order of first appearance."""
    return [(*pair, times) for pair, times in Counter(pairs).items()]


def grams(terms: list[int], allowed: list[bool], n: int) -> set[tuple[int, ...]]:
    """List the distinct windows of n terms that are all allowed."""
    places = range(len(terms) - n + 1)
    return {tuple(terms[i : i + n]) for i in places if all(allowed[i : i + n])}


def bags(a: list[int], b: list[int], weight: list[int]) -> tuple[int, int, int, int, int, int]:
    """Sum weights and products of damped counts."""

    def vector(terms: list[int]) -> dict[int, int]:
        return {t: round(100 * (1 + math.log(n))) * (weight[t] // 1000) for t, n in Counter(terms).items()}

    x, y = vector(a), vector(b)
    sums = (sum(weight[t] for t in x.keys() & y.keys()), sum(weight[t] for t in x), sum(weight[t] for t in y))
    products = [sum(p[t] * q[t] for t in p if t in q) for p, q in ((x, y), (x, x), (y, y))]
    return (*sums, products[0], products[1], products[2])


def free_run(runs: list[tuple[int, int, int]], barred_a: list[bool], barred_b: list[bool]) -> int:
    """Try every part of every run."""
    best = 0
    for i, j, length in runs:
        for low in range(length):
            for high in range(low + 1, length + 1):
                if not any(barred_a[i + k] or barred_b[j + k] for k in range(low, high)):
                    best = max(best, high - low)
    return best


def shares(share: list[float], mass: list[float]) -> tuple[float, float, float, float]:
    """Average as a whole, in the best window, of linked sentences, and by place."""

    def average(values: list[float], weights: list[float]) -> float:
        total = sum(weights)
        return math.fsum(v * w for v, w in zip(values, weights, strict=True)) / total if total else 0.0

    count = len(share)
    width = min(count, max(3, math.ceil(count / 4)))
    windows = [average(share[k : k + width], mass[k : k + width]) for k in range(count - width + 1)] if count else []
    missing = [m * (1 - s) if s < 0.5 else 0.0 for s, m in zip(share, mass, strict=True)]
    places = [(k + 0.5) / count - 0.5 for k in range(count)]
    total = sum(mass)
    tail = math.fsum(m * p for m, p in zip(missing, places, strict=True)) / total if total else 0.0
    linked = average([float(s > 0.42) for s in share], mass)
    return average(share, mass), max(windows, default=0.0), linked, tail


def sentence_runs(
    runs: list[tuple[int, int, int]], a: list[int], b: list[int], shape: tuple[int, int], least: int
) -> list[list[int]]:
    """Count, for each pair of sentences, the longest stretch of a run that lies in both."""
    table = [[0] * shape[1] for _ in range(shape[0])]
    for i, j, length in runs:
        size = 0
        for k in range(length if length >= least else 0):
            same = k > 0 and (a[i + k], b[j + k]) == (a[i + k - 1], b[j + k - 1])
            size = size + 1 if same else 1
            table[a[i + k]][b[j + k]] = max(table[a[i + k]][b[j + k]], size)
    return table


def best_pairs(a: list[set[int]], b: list[set[int]], weight: list[int], least: float) -> list[tuple[int, int]]:
    """List the pairs above `least` of which one is the other's first best."""

    def cosine(x: set[int], y: set[int]) -> float:
        squares = [sum(weight[t] ** 2 for t in terms) for terms in (x & y, x, y)]
        return squares[0] / math.sqrt(float(squares[1]) * float(squares[2])) if squares[1] and squares[2] else 0.0

    table = [[cosine(x, y) for y in b] for x in a]
    found = set()
    for i in range(len(a)):
        for j in range(len(b)):
            column = [table[k][j] for k in range(len(a))]
            if table[i][j] > least and (table[i].index(max(table[i])) == j or column.index(max(column)) == i):
                found.add((i, j))
    return sorted(found)
