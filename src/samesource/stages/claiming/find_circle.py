"""Outlets that stand behind one another in a ring."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Set

Steps = Mapping[str, Mapping[str, str]]
"""For each outlet the outlets that it leans on, and how: "cites" or "derives from"."""


def find_circle(steps: Steps, holders: Collection[str]) -> list[tuple[str, str, str]]:
    """Find a ring of at least two outlets, joined by at least one citation, that all `holders` come back to.

    Returns its steps (outlet, how, outlet), closed, from the first outlet in order, citations alone if they close it;
    empty where there is none, or where an outlet of `holders` leads nowhere or elsewhere: somebody is outside the ring.
    """
    reach = {outlet: _reached(outlet, steps) for outlet in sorted({*steps, *holders})}
    for outlet in sorted(steps):
        ring = (
            {other for other in reach[outlet] if outlet in reach.get(other, ())} if outlet in reach[outlet] else set()
        )
        if len(ring) < 2 or not all(holder in ring or ring & reach[holder] for holder in holders):
            continue
        path = _shortest(outlet, ring, _citations(steps)) or _shortest(outlet, ring, steps)
        if any(how == "cites" for _, how, _ in path):
            return path
    return []


def _reached(outlet: str, steps: Steps) -> Set[str]:
    """Return what an outlet leans on, directly or not; itself only where it is in a ring."""
    found: set[str] = set()
    todo = [outlet]
    while todo:
        for other in steps.get(todo.pop(), ()):
            if other not in found:
                found.add(other)
                todo.append(other)
    return found


def _citations(steps: Steps) -> Steps:
    return {outlet: {other: how for other, how in leans.items() if how == "cites"} for outlet, leans in steps.items()}


def _shortest(start: str, ring: Collection[str], steps: Steps) -> list[tuple[str, str, str]]:
    """Return the shortest way from an outlet back to it within its ring."""
    paths: list[list[str]] = [[start]]
    seen = {start}
    for path in paths:
        for other in sorted(set(steps.get(path[-1], ())) & set(ring)):
            if other == start:
                closed = [*path, start]
                return [(a, steps[a][b], b) for a, b in itertools.pairwise(closed)]
            if other not in seen:
                seen.add(other)
                paths.append([*path, other])
    return []
