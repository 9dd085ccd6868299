"""Agreement of two groupings beyond chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from math import comb


def adjusted_rand(found: Mapping[str, Hashable], true: Mapping[str, Hashable]) -> float:
    """Return the adjusted Rand index over the ids of `true`: 1 for the same groups, 0 on average for random ones.

    Hubert, Arabie (1985): Comparing partitions, Journal of Classification 2. An id that is not in `found` stands
    alone. Two groupings without any room to differ (all alone, or all together, in both) agree: 1.
    """
    placed = {name: (True, found[name]) if name in found else (False, name) for name in true}
    both = sum(comb(count, 2) for count in Counter((placed[name], true[name]) for name in true).values())
    in_found = sum(comb(count, 2) for count in Counter(placed.values()).values())
    in_true = sum(comb(count, 2) for count in Counter(true.values()).values())
    pairs = comb(len(true), 2)
    if not pairs:
        return 1.0
    expected = in_found * in_true / pairs
    most = (in_found + in_true) / 2
    return (both - expected) / (most - expected) if most != expected else 1.0
