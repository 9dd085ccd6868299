"""Which claims a story's documents care most about."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.read_group import ReadGroup
from samesource.stages.claiming.story_view import StoryView

_KIND = {"quantity": 1.0, "quote": 1.0, "date": 0.6, "time": 0.6, "ordinal": 0.5, "event": 0.5}


def rank_groups(groups: Sequence[ReadGroup], view: StoryView) -> list[ReadGroup]:
    """Sort claims by how many documents hold them, how many texts stand behind them and how early they come."""
    witnesses = view.witnesses

    def key(group: ReadGroup) -> tuple[float, str, int, int]:
        found = group.group.by_document()
        early = max(1 - m.sentence / max(1, len(witnesses[d].sentence_start)) for d, m in found.items())
        share = len(found) / max(1, len(witnesses))
        altered = len(set(group.readings.values())) > 1
        score = _KIND[group.group.kind] * share + 0.05 * group.texts["estimate"] + 0.05 * early + 0.1 * altered
        first = min(found, key=lambda d: view.lineage.rank[d])
        return (-round(score, 6), witnesses[first].id, found[first].start, found[first].end)

    return sorted(groups, key=key)
