"""Which witnesses tell the same event."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.config import RelateConfig
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.link_stories import link_stories


def group_stories(
    members: Sequence[StoryMember], relations: Sequence[Relation], config: RelateConfig
) -> list[list[str]]:
    """Group witnesses into stories as `link_stories` does; every member is in exactly one group, all sorted."""
    return link_stories(members, relations, config)[0]
