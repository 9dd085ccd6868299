"""Merge groups that are readings of one claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samesource.stages.claiming.mention import Group, Mention


def merge_groups(
    groups: Sequence[Group], scored: Mapping[tuple[int, int], float], *, exclusive: bool = True
) -> list[Group]:
    """Merge pairs of groups (indexes, lower first), best score first.

    `exclusive` bars a merger after which a document would be in the group twice, and so might hold two readings.
    """
    owner = list(range(len(groups)))
    merged: dict[int, list[Mention]] = {i: list(group.mentions) for i, group in enumerate(groups)}
    for (i, j), _ in sorted(scored.items(), key=lambda entry: (-entry[1], entry[0])):
        a, b = owner[i], owner[j]
        if a == b or (exclusive and {m.document for m in merged[a]} & {m.document for m in merged[b]}):
            continue
        kept, joined = min(a, b), max(a, b)
        merged[kept] += merged.pop(joined)
        owner = [kept if place == joined else place for place in owner]
    return [Group(groups[i].kind, found) for i, found in sorted(merged.items())]
