"""Align the words of two witnesses, rare and typed ones first."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Sequence

from samesource.records.prepared import IN_QUOTATION, IS_NAME, IS_NUMBER
from samesource.stages.collating.heaviest_chain import heaviest_chain
from samesource.stages.collating.witness_text import WitnessText

RARE = 1_000_000
"""Background weight of a word that two texts seldom share by chance, millionths."""
_TYPED = IS_NUMBER | IS_NAME
_TIMES = 6
"""A word that either side holds more often is no anchor."""
_LEAST = 50_000

Pair = tuple[int, int]


def align_words(a: WitnessText, b: WitnessText, of_a: Sequence[int], of_b: Sequence[int]) -> list[Pair]:
    """Pair equal words among tokens `of_a` and `of_b` (indexes, rising), in order on both sides.

    Common beginnings and ends first; then numbers, names and rare words, as the chain of greatest weight; then what
    stands between them. Words are equal by form or stem. Lone function words amid others are no match: they would
    cut a reworded phrase to pieces. O(n) for near-verbatim texts, O(n log n) else.
    """
    pairs: list[Pair] = []
    for low, high in _strip(a, b, of_a, of_b, pairs):
        anchors = _chain(a, b, of_a[low[0] : high[0]], of_b[low[1] : high[1]], _is_anchor)
        edges = [(low[0] - 1, low[1] - 1), *((i + low[0], j + low[1]) for i, j in anchors), high]
        found = [(of_a[i], of_b[j]) for i, j in edges[1:-1]]
        for (i, j), (k, n) in itertools.pairwise(edges):
            own_a, own_b = of_a[i + 1 : k], of_b[j + 1 : n]
            for inner_low, inner_high in _strip(a, b, own_a, own_b, found):
                inner = own_a[inner_low[0] : inner_high[0]], own_b[inner_low[1] : inner_high[1]]
                found += [(inner[0][x], inner[1][y]) for x, y in _chain(a, b, *inner, _is_any)]
        pairs += _drop_lone(a, sorted(found), {of_a[0], of_a[-1]})
    return sorted(pairs)


def _strip(
    a: WitnessText, b: WitnessText, of_a: Sequence[int], of_b: Sequence[int], pairs: list[Pair]
) -> list[tuple[Pair, Pair]]:
    """Pair what both begin and end with; return the bounds of the rest where both sides have one."""
    low, high_a, high_b = 0, len(of_a), len(of_b)
    while low < min(high_a, high_b) and a.folded[of_a[low]] == b.folded[of_b[low]]:
        pairs.append((of_a[low], of_b[low]))
        low += 1
    while min(high_a, high_b) > low and a.folded[of_a[high_a - 1]] == b.folded[of_b[high_b - 1]]:
        high_a, high_b = high_a - 1, high_b - 1
        pairs.append((of_a[high_a], of_b[high_b]))
    return [((low, low), (high_a, high_b))] if low < min(high_a, high_b) else []


def _chain(
    a: WitnessText,
    b: WitnessText,
    of_a: Sequence[int],
    of_b: Sequence[int],
    wanted: Callable[[WitnessText, int], bool],
) -> list[Pair]:
    """Return the heaviest rising chain of equal words, as places in `of_a` and `of_b`."""
    places: dict[int, list[int]] = defaultdict(list)
    for j, token in enumerate(of_b):
        if wanted(b, token):
            places[b.stems[token]].append(j)
    pairs = []
    for i, token in enumerate(of_a):
        if wanted(a, token):
            same = places.get(a.stems[token], ())
            # Where a word is said often, only the places next to each other can be meant.
            near = same if len(same) <= _TIMES else sorted(same, key=lambda j: (abs(j - i), j))[:_TIMES]
            pairs += [(i, j, max(a.weights[token], _LEAST) + (a.folded[token] == b.folded[of_b[j]])) for j in near]
    return [(i, j) for i, j, _ in heaviest_chain(pairs)]


def _is_anchor(text: WitnessText, token: int) -> bool:
    flags = text.flags[token]
    return bool(flags & _TYPED) or text.weights[token] >= (RARE // 2 if flags & IN_QUOTATION else RARE)


def _is_any(text: WitnessText, token: int) -> bool:
    return text.stems[token] != 0


def _drop_lone(a: WitnessText, pairs: list[Pair], edges: set[int]) -> list[Pair]:
    """Leave out runs of matched words that weigh too little, unless they stand at an end."""
    kept: list[Pair] = []
    run: list[Pair] = []
    for pair in [*pairs, (-1, -1)]:
        if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
            heavy = sum(a.weights[i] for i, _ in run) >= RARE // 2 or any(a.flags[i] & _TYPED for i, _ in run)
            if heavy or len(run) > 2 or run[0][0] in edges or run[-1][0] in edges:
                kept += run
            run = []
        run.append(pair)
    return kept
