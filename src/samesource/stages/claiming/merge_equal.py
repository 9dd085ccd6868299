"""Bring together mentions of one value in contexts that share few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from samesource.stages.claiming.equal_values import equal_values
from samesource.stages.claiming.how_telling import EVERYDAY, how_telling
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.merge_groups import merge_groups
from samesource.stages.claiming.story_view import StoryView

_LEAST = {"long": 0.0, "telling": 0.0, "common": 0.04}
"""Likeness of the best pair of contexts that a value asks for, by how much it tells of itself."""
_REPEATED = {"long": 0.0, "telling": 0.03, "common": 0.1}
"""The same where a document states the value more than once: it may mean different things by it."""
_SHARED = 0.15
"""Likeness from which a unit may be missing on one side."""

_DAY = len("12-31")
_FEW = 3
"""Days, hours and years up to here are said of anything."""


def merge_equal(groups: Sequence[Group], view: StoryView) -> list[Group]:
    """Merge groups of one value: where each document states the value once, there is nothing else it could mean.

    A report in its own words shares a figure with others, but hardly a word around it; a child that states a figure of
    its parent's once, as the parent does, has it from there.
    """
    times: Counter[tuple[int, str, str]] = Counter()
    measured: Counter[tuple[int, str, str]] = Counter()
    by_value: dict[tuple[str, str], list[int]] = {}
    for i, group in enumerate(groups):
        by_value.setdefault((group.kind, _value(group.mentions[0])), []).append(i)
        own = [(mention.document, mention.kind, _value(mention)) for mention in group.mentions]
        # A figure of many digits that a text states twice in one claim means that; a small one may count anything.
        long = how_telling(group.kind, group.mentions[0].key, max(m.unit for m in group.mentions)) == "long"
        times.update(set(own) if long else own)
        measured.update((mention.document, _value(mention), mention.unit) for mention in group.mentions)
    scored: dict[tuple[int, int], float] = {}
    for (kind, key), found in sorted(by_value.items()):
        for place, i in enumerate(found):
            for j in found[place + 1 :]:
                mentions = groups[i].mentions + groups[j].mentions
                if not _agree(groups[i].mentions[0], groups[j].mentions[0]):
                    continue
                repeated = any(times[m.document, kind, key] > 1 for m in mentions)
                telling = how_telling(kind, mentions[0].key, max(m.unit for m in mentions))
                likeness = _best(groups[i], groups[j])
                least = _REPEATED[telling] if repeated else _LEAST[telling]
                alike = likeness >= least and _same_unit(mentions, _SHARED if telling == "long" else likeness)
                if _is_handed_down(groups[i], groups[j], measured, view):
                    scored[i, j] = 1.0 + likeness
                elif alike or _is_measured(mentions):
                    scored[i, j] = likeness
    return merge_groups(groups, scored, exclusive=False)


def _value(mention: Mention) -> str:
    """Return what equal values share: of a day its month and day, since its year is often left away."""
    day = mention.key[5:]
    return day if mention.kind == "date" and len(day) == _DAY and "?" not in day else mention.key


def _agree(a: Mention, b: Mention) -> bool:
    return a.key == b.key or equal_values(a, b)


def _is_measured(mentions: Sequence[Mention]) -> bool:
    """Tell whether all give one unit: what is measured in a story is measured once, but for three days or two hours."""
    unit, key = mentions[0].unit, mentions[0].key
    if not unit or any(mention.unit != unit for mention in mentions):
        return False
    return unit not in EVERYDAY or float(key) > _FEW


def _is_handed_down(a: Group, b: Group, measured: Counter[tuple[int, str, str]], view: StoryView) -> bool:
    """Tell whether parent and child state the value with the same unit once each, one in either group."""
    return any(
        x.unit == y.unit
        and (min(x.document, y.document), max(x.document, y.document)) in view.lineage.edges
        and measured[x.document, _value(x), x.unit] == 1
        and measured[y.document, _value(y), y.unit] == 1
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
