"""The kernels of alignment again, as plainly as they can be written."""

from __future__ import annotations

import itertools
from collections import Counter


def runs(a: list[int], b: list[int], minimum: int, cap: int) -> set[tuple[int, int, int]]:
    """Find maximal exact runs that hold at least one window that is no formula."""
    grams_a = [tuple(a[i : i + minimum]) for i in range(len(a) - minimum + 1)]
    grams_b = [tuple(b[j : j + minimum]) for j in range(len(b) - minimum + 1)]
    count_a, count_b = Counter(grams_a), Counter(grams_b)
    found = set()
    for i, j in itertools.product(range(len(grams_a)), range(len(grams_b))):
        gram = grams_a[i]
        if gram != grams_b[j] or count_a[gram] > cap or count_b[gram] > cap:
            continue
        start, end = 0, minimum
        while i + start > 0 and j + start > 0 and a[i + start - 1] == b[j + start - 1]:
            start -= 1
        while i + end < len(a) and j + end < len(b) and a[i + end] == b[j + end]:
            end += 1
        found.add((i + start, j + start, end - start))
    return found


def subsequence(a: list[int], b: list[int], weight: list[int]) -> int:
    """Weigh the heaviest common subsequence by the table of all prefixes."""
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, j in itertools.product(range(len(a)), range(len(b))):
        best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j])
        if a[i] == b[j]:
            best[i + 1][j + 1] = max(best[i + 1][j + 1], best[i][j] + weight[a[i]])
    return best[-1][-1]


def coverage(a: list[set[int]], b: list[set[int]], weight: list[int]) -> list[float]:
    """Share of each sentence's weight in the best sentence, or .92 × in the best two neighbours."""
    shares = []
    for sentence in a:
        mass = sum(weight[term] for term in sentence)
        alone = [sum(weight[term] for term in sentence & other) for other in b]
        pairs = [sum(weight[term] for term in sentence & (x | y)) * 0.92 for x, y in itertools.pairwise(b)]
        shares.append(max([*alone, *pairs], default=0) / max(mass, 1))
    return shares


def tau(x: list[int], y: list[int]) -> float:
    """Kendall's tau-b by counting pairs."""
    pairs = list(itertools.combinations(range(len(x)), 2))
    signs = [((x[i] > x[j]) - (x[i] < x[j]), (y[i] > y[j]) - (y[i] < y[j])) for i, j in pairs]
    scale = (sum(s != 0 for s, _ in signs) * sum(t != 0 for _, t in signs)) ** 0.5
    return sum(s * t for s, t in signs) / scale if scale else 0.0


def boxes(found: list[tuple[int, int, int, int]], gap: int) -> list[tuple[int, int, int, int]]:
    """Merge any two boxes that are near on both sides, one pair at a time, until none are."""
    left = sorted(set(found))
    while True:
        for x, y in itertools.combinations(left, 2):
            if max(x[0], y[0]) - min(x[1], y[1]) <= gap and max(x[2], y[2]) - min(x[3], y[3]) <= gap:
                merged = (min(x[0], y[0]), max(x[1], y[1]), min(x[2], y[2]), max(x[3], y[3]))
                left = sorted({merged, *(z for z in left if z not in (x, y))})
                break
        else:
            return left


def stretch(terms: list[int], core: tuple[int, int], supply: list[int], gain: list[int], drop: int) -> tuple[int, int]:
    """Spread from the middle of the core, word by word, with the multiset of the other side.

    To the right of the core what its left half uses up is gone.
    """
    middle = (core[0] + core[1]) // 2
    left_over = list(supply)

    def reach(places: list[int], free: int, behind: list[int]) -> list[int]:
        score = best = taken = 0
        used: list[int] = []
        for step, place in enumerate(places):
            term = terms[place]
            used += behind if step == free else []
            if supply[term] == 0:
                score -= gain[term] // 2
            elif left_over[term] > used.count(term):
                score += gain[term]
            used.append(term)
            if step >= free and score < best - drop:
                break
            if score > best:
                best, taken = score, step + 1
        return places[:taken]

    right = reach(list(range(middle, len(terms))), core[1] - middle, terms[core[0] : middle])
    for place in right:
        left_over[terms[place]] -= 1
    left = reach(list(range(middle - 1, -1, -1)), middle - core[0], [])
    return middle - len(left), middle + len(right)


def clusters(seeds: list[tuple[int, int]], gap_i: int, gap_j: int) -> set[frozenset[int]]:
    """Split at any gap on either side until there is none."""

    def split(group: list[int]) -> list[list[int]]:
        for side, gap in ((0, gap_i), (1, gap_j)):
            ordered = sorted(group, key=lambda k: seeds[k][side])
            for place in range(1, len(ordered)):
                if seeds[ordered[place]][side] - seeds[ordered[place - 1]][side] > gap + 1:
                    return split(ordered[:place]) + split(ordered[place:])
        return [group]

    return {frozenset(group) for group in split(list(range(len(seeds))))} if seeds else set()


def units(sentence: list[int], fewest: int, most: int) -> list[int]:
    """Join short sentences to the next and split long units evenly, one sentence at a time."""
    lengths = [len(list(group)) for _, group in itertools.groupby(sentence)]
    joined: list[int] = []
    carried = 0
    for length in lengths:
        carried += length
        if carried > fewest:
            joined.append(carried)
            carried = 0
    if carried:
        joined = [*joined[:-1], joined[-1] + carried] if joined else [carried]
    bounds = [0]
    for length in joined:
        parts = -(-length // most)
        start = bounds[-1]
        bounds += [start + length * part // parts for part in range(1, parts + 1)]
    return bounds
