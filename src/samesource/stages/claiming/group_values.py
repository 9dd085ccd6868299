"""A claim per value: equal values in like contexts, then different values that took one another's place."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.gather_mentions import gather_mentions
from samesource.stages.claiming.how_telling import how_telling
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.merge_equal import merge_equal
from samesource.stages.claiming.merge_groups import merge_groups
from samesource.stages.claiming.pair_by_changes import pair_by_changes
from samesource.stages.claiming.score_variants import score_variants
from samesource.stages.claiming.story_view import StoryView

_EQUAL = {"long": 0.03, "telling": 0.12, "common": 0.35}
"""Mean likeness of context from which mentions of one value are one claim, by how much the value tells of itself."""
_VALUE_CHANGES = frozenset(["number", "unit", "date"])


def group_values(mentions: Sequence[Mention], view: StoryView) -> list[Group]:
    """Group value mentions into claims; a group may hold several keys, each a reading, and one key a document."""
    by_value: dict[tuple[str, str, str], list[Mention]] = {}
    for mention in mentions:
        by_value.setdefault((mention.kind, mention.key, mention.unit), []).append(mention)
    groups: list[Group] = []
    for (kind, key, unit), same in sorted(by_value.items()):
        groups += gather_mentions(same, view, _EQUAL[how_telling(kind, key, unit)])
    groups = merge_equal(groups, view)
    holders: dict[str, set[int]] = {}
    for mention in mentions:
        holders.setdefault(mention.key, set()).add(mention.document)
    return _drop_scenes(_merge_variants(groups, view, holders), mentions)


def _drop_scenes(groups: list[Group], mentions: Sequence[Mention]) -> list[Group]:
    """Leave out times of day that nobody altered and that stand beside other values: they set the scene."""
    telling = {(m.document, m.sentence) for m in mentions if m.kind != "time"}
    return [
        group
        for group in groups
        if group.kind != "time"
        or len({m.key for m in group.mentions}) > 1
        or not all((m.document, m.sentence) in telling for m in group.mentions)
    ]


def _merge_variants(groups: list[Group], view: StoryView, holders: dict[str, set[int]]) -> list[Group]:
    """Merge groups of different values, best pair first, while no document would hold two readings."""
    scored = score_variants(groups, view, holders)
    for place, score in pair_by_changes(groups, view, _VALUE_CHANGES).items():
        scored[place] = max(score, scored.get(place, 0.0))
    return merge_groups(groups, scored)
