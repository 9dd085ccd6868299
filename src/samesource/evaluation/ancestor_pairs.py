"""Who descends from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def ancestor_pairs(edges: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return every (ancestor, descendant) of a graph given as (parent, child), over any number of steps.

    Ties in a circle make its members each other's ancestors, but nobody is their own.
    """
    parents: defaultdict[str, set[str]] = defaultdict(set)
    for parent, child in edges:
        parents[child].add(parent)
    pairs = set()
    for child in sorted(parents):
        seen: set[str] = set()
        waiting = [child]
        while waiting:
            new = parents.get(waiting.pop(), set()) - seen
            seen |= new
            waiting += new
        pairs |= {(ancestor, child) for ancestor in seen if ancestor != child}
    return pairs
