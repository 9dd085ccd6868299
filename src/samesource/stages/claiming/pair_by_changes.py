"""Groups that a typed change connects."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from samesource.stages.claiming.mention import Group
from samesource.stages.claiming.story_view import StoryView


def pair_by_changes(groups: Sequence[Group], view: StoryView, kinds: Collection[str]) -> dict[tuple[int, int], float]:
    """Pair groups of which one holds the old and one the new side of a factual change, with 1 + its confidence.

    Where a side touches several mentions, they are paired in order, unless the other touches more or fewer.
    """
    held: dict[int, list[tuple[int, int, int]]] = {}
    for i, group in enumerate(groups):
        for mention in group.mentions:
            span = view.witnesses[mention.document].original(mention.start, mention.end)
            held.setdefault(mention.document, []).append((*span, i))
    found: dict[tuple[int, int], float] = {}
    for (parent, child), changes in sorted(view.changes.items()):
        for change in changes:
            if change["kind"] not in kinds:
                continue
            old = _overlapping(held.get(parent, []), change["old"])
            new = _overlapping(held.get(child, []), change["new"])
            for i, j in zip(old, new, strict=True) if len(old) == len(new) else ():
                if i != j:
                    found[min(i, j), max(i, j)] = 1.0 + float(change["confidence"])
    return found


def _overlapping(held: list[tuple[int, int, int]], side: dict[str, int]) -> list[int]:
    """Return the groups of the mentions that a side touches, in order of text."""
    return [i for start, end, i in sorted(held) if start < side["end"] and side["start"] < end]
