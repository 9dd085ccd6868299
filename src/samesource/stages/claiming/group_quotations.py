"""A claim per quotation, in whatever wording it was carried on."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.carry_quotations import carry_quotations
from samesource.stages.claiming.gather_mentions import gather_mentions
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.merge_groups import merge_groups
from samesource.stages.claiming.pair_by_changes import pair_by_changes
from samesource.stages.claiming.story_view import StoryView

_ALIKE = 0.3
_INDIRECT = 0.55
"""Share of a quotation's weight that a sentence without it must hold to carry it indirectly."""
_LEAST_STEMS = 2


def group_quotations(quotations: Sequence[Mention], events: Sequence[Mention], view: StoryView) -> list[Group]:
    """Group quotations by their words, and add sentences of other documents that carry them in indirect speech."""
    spoken = [mention for mention in quotations if len(mention.stems) >= _LEAST_STEMS]
    weights = view.weights
    groups = gather_mentions(spoken, view, _ALIKE)
    groups = merge_groups(groups, pair_by_changes(groups, view, ["quote", "speaker"]))
    saying: dict[int, list[int]] = {}
    for i, event in enumerate(events):
        for stem in event.stems:
            saying.setdefault(stem, []).append(i)
    for group in groups:
        longest = max(group.mentions, key=lambda m: (len(m.stems), -m.document, -m.start))
        holding = {mention.document for mention in group.mentions}
        total = sum(weights.get(stem, 0.0) for stem in sorted(longest.stems))
        if total <= 0 or len(longest.stems) < 2 * _LEAST_STEMS:
            continue
        shared: dict[int, float] = {}
        for stem in sorted(longest.stems):
            for i in saying.get(stem, ()):
                shared[i] = shared.get(i, 0.0) + weights.get(stem, 0.0)
        best: dict[int, tuple[float, Mention]] = {}
        for i in sorted(shared):
            event, share = events[i], shared[i] / total
            if event.document in holding or share < _INDIRECT:
                continue
            if share > best.get(event.document, (0.0, event))[0]:
                best[event.document] = (share, event)
        group.mentions += [mention for _, (_, mention) in sorted(best.items())]
    return carry_quotations(groups, events, view)
