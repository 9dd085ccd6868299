"""The pairs that a grouping puts together."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Hashable, Mapping


def grouped_pairs(groups: Mapping[str, Hashable]) -> set[tuple[str, str]]:
    """Return each pair of ids of one group, the smaller first; quadratic in the largest group."""
    members: defaultdict[Hashable, list[str]] = defaultdict(list)
    for name in sorted(groups):
        members[groups[name]].append(name)
    return {pair for group in members.values() for pair in itertools.combinations(group, 2)}
