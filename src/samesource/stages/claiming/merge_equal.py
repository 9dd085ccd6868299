"""Bring together mentions of one value in contexts that share few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from samesource.stages.claiming.how_telling import how_telling
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.merge_groups import merge_groups
from samesource.stages.claiming.story_view import StoryView

_LEAST = {"long": 0.0, "telling": 0.0, "common": 0.04}
"""Likeness of the best pair of contexts that a value asks for, by how much it tells of itself."""
_REPEATED = {"long": 0.0, "telling": 0.03, "common": 0.1}
"""The same where a document states the value more than once: it may mean different things by it."""
_SHARED = 0.15
"""Likeness from which a unit may be missing on one side."""


def merge_equal(groups: Sequence[Group], view: StoryView) -> list[Group]:
    """Merge groups of one value: where each document states the value once, there is nothing else it could mean.

    A report in its own words shares a figure with others, but hardly a word around it; a child that states a figure of
    its parent's once, as the parent does, has it from there.
    """
    times: Counter[tuple[int, str, str]] = Counter()
    measured: Counter[tuple[int, str, str]] = Counter()
    by_value: dict[tuple[str, str], list[int]] = {}
    for i, group in enumerate(groups):
        by_value.setdefault((group.kind, group.mentions[0].key), []).append(i)
        own = [(mention.document, mention.kind, mention.key) for mention in group.mentions]
        # A figure of many digits that a text states twice in one claim means that; a small one may count anything.
        long = how_telling(group.kind, group.mentions[0].key, max(m.unit for m in group.mentions)) == "long"
        times.update(set(own) if long else own)
        measured.update((mention.document, mention.key, mention.unit) for mention in group.mentions)
    scored: dict[tuple[int, int], float] = {}
    for (kind, key), found in sorted(by_value.items()):
        for place, i in enumerate(found):
            for j in found[place + 1 :]:
                mentions = groups[i].mentions + groups[j].mentions
                repeated = any(times[m.document, kind, key] > 1 for m in mentions)
                telling = how_telling(kind, key, max(m.unit for m in mentions))
                likeness = _best(groups[i], groups[j])
                least = _REPEATED[telling] if repeated else _LEAST[telling]
                if _is_handed_down(groups[i], groups[j], measured, view):
                    scored[i, j] = 1.0 + likeness
                elif likeness >= least and _same_unit(mentions, _SHARED if telling == "long" else likeness):
                    scored[i, j] = likeness
    return merge_groups(groups, scored, exclusive=False)


def _is_handed_down(a: Group, b: Group, measured: Counter[tuple[int, str, str]], view: StoryView) -> bool:
    """Tell whether parent and child state the value with the same unit once each, one in either group."""
    return any(
        x.unit == y.unit
        and (min(x.document, y.document), max(x.document, y.document)) in view.lineage.edges
        and measured[x.document, x.key, x.unit] == 1
        and measured[y.document, y.key, y.unit] == 1
        for x in a.mentions
        for y in b.mentions
    )


def _best(a: Group, b: Group) -> float:
    """Return the best cosine of a pair of contexts."""
    return max(_cosine(x, y) for x in a.mentions for y in b.mentions)


def _cosine(a: Mention, b: Mention) -> float:
    return sum([weight * b.vector.get(stem, 0.0) for stem, weight in a.vector.items()])


def _same_unit(mentions: Sequence[Mention], likeness: float) -> bool:
    """Tell whether units agree; one may be missing only in like contexts."""
    units = {mention.unit for mention in mentions}
    return len(units - {""} if likeness >= _SHARED else units) <= 1
