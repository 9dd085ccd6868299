"""The claims of a story, as groups of mentions whose readings are known."""

from __future__ import annotations

from samesource.stages.claiming.collect_mentions import collect_mentions
from samesource.stages.claiming.drop_covered import drop_covered
from samesource.stages.claiming.drop_twins import drop_twins
from samesource.stages.claiming.gather_mentions import gather_mentions
from samesource.stages.claiming.group_quotations import group_quotations
from samesource.stages.claiming.group_values import group_values
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.narrow_clauses import narrow_clauses
from samesource.stages.claiming.rank_groups import rank_groups
from samesource.stages.claiming.read_group import ReadGroup, read_group
from samesource.stages.claiming.story_view import StoryView

_EVENT = 0.35
"""Mean likeness from which sentences of different documents state one event."""


def read_claims(view: StoryView, most: int) -> list[ReadGroup]:
    """Group what a story states into at most `most` claims, those that most of the story rests on first."""
    mentions = [m for i, w in enumerate(view.witnesses) for m in collect_mentions(w, i, view.weights)]
    groups = _group(mentions, view)
    narrow_clauses([m for m in mentions if m.kind not in {"event", "quote"}], view.witnesses)
    read = [read_group(group, view) for group in groups]
    return drop_twins(rank_groups(read, view), most)


def _group(mentions: list[Mention], view: StoryView) -> list[Group]:
    """Group values, quotations and what is left of the sentences."""
    events = [m for m in mentions if m.kind == "event"]
    quotations = [m for m in mentions if m.kind == "quote"]
    values = [m for m in mentions if m.kind not in {"event", "quote"}]
    groups = group_values(values, view) + group_quotations(quotations, events, view)
    return groups + drop_covered(gather_mentions(events, view, _EVENT), groups)
