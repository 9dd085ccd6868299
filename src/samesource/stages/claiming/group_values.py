"""A claim per value: equal values in like contexts, then different values that took one another's place."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.gather_mentions import gather_mentions
from samesource.stages.claiming.how_telling import how_telling
from samesource.stages.claiming.is_slip import is_slip
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.merge_equal import merge_equal
from samesource.stages.claiming.merge_groups import merge_groups
from samesource.stages.claiming.pair_by_changes import pair_by_changes
from samesource.stages.claiming.same_quantity import same_quantity
from samesource.stages.claiming.story_view import Sentence, StoryView

_EQUAL = {"long": 0.03, "telling": 0.12, "common": 0.35}
"""Mean likeness of context from which mentions of one value are one claim, by how much the value tells of itself."""
_ALIGNED = 0.1
"""Added where the sentences are aligned."""
_VALUE_CHANGES = frozenset(["number", "unit", "date"])
_VARIANT = 0.5
"""Likeness of parent's and child's context from which two values are readings of one claim."""
_UNRELATED = 0.62
"""The same where neither derives from the other."""

BySentence = dict[Sentence, list[tuple[int, Mention]]]
"""Mentions of a sentence with the index of their group."""


def group_values(mentions: Sequence[Mention], view: StoryView) -> list[Group]:
    """Group value mentions into claims; a group may hold several keys, each a reading, and one key a document."""
    by_value: dict[tuple[str, str, str], list[Mention]] = {}
    for mention in mentions:
        by_value.setdefault((mention.kind, mention.key, mention.unit), []).append(mention)
    groups: list[Group] = []
    for (kind, key, unit), same in sorted(by_value.items()):
        groups += gather_mentions(same, view, _EQUAL[how_telling(kind, key, unit)])
    groups = merge_equal(groups)
    holders: dict[str, set[int]] = {}
    for mention in mentions:
        holders.setdefault(mention.key, set()).add(mention.document)
    return _merge_variants(groups, view, holders)


def _merge_variants(groups: list[Group], view: StoryView, holders: dict[str, set[int]]) -> list[Group]:
    """Merge groups of different values, best pair first, while no document would hold two readings."""
    by_sentence: BySentence = {}
    for i, group in enumerate(groups):
        for mention in group.mentions:
            by_sentence.setdefault((mention.document, mention.sentence), []).append((i, mention))
    scored = _variant_scores(by_sentence, view, holders)
    for place, score in pair_by_changes(groups, view, _VALUE_CHANGES).items():
        scored[place] = max(score, scored.get(place, 0.0))
    return merge_groups(groups, scored)


def _variant_scores(
    by_sentence: BySentence, view: StoryView, holders: dict[str, set[int]]
) -> dict[tuple[int, int], float]:
    """Score pairs of groups by their best mentions: in aligned sentences, or anywhere in parent and child."""
    by_document: dict[int, list[tuple[int, Mention]]] = {}
    for (document, _), found in sorted(by_sentence.items()):
        by_document.setdefault(document, []).extend(found)
    scored: dict[tuple[int, int], float] = {}
    for place in sorted(by_sentence):
        for other in sorted(o for o in view.linked.get(place, ()) if o > place and o in by_sentence):
            _score(by_sentence[place], by_sentence[other], _ALIGNED, scored, view, holders)
    for a, b in sorted(view.lineage.edges):
        _score(by_document.get(a, []), by_document.get(b, []), 0.0, scored, view, holders)
    return {place: score for place, score in scored.items() if score > 0}


def _score(
    left: Sequence[tuple[int, Mention]],
    right: Sequence[tuple[int, Mention]],
    bonus: float,
    scored: dict[tuple[int, int], float],
    view: StoryView,
    holders: dict[str, set[int]],
) -> None:
    """Keep in `scored` the best score of each pair of groups."""
    for i, first in left:
        for j, second in right:
            if i != j and _comparable(first, second, holders):
                place = (min(i, j), max(i, j))
                scored[place] = max(scored.get(place, 0.0), _variant_score(first, second, bonus, view))


def _comparable(a: Mention, b: Mention, holders: dict[str, set[int]]) -> bool:
    """Tell whether two mentions may be readings of one claim: different, and neither value is in the other document."""
    if a.kind != b.kind and {a.kind, b.kind} != {"quantity", "ordinal"}:
        return False
    if a.key == b.key:
        return bool(a.unit and b.unit) and a.unit != b.unit and same_quantity(a, b)
    if b.document in holders[a.key] or a.document in holders[b.key]:
        return False
    return same_quantity(a, b)


def _variant_score(a: Mention, b: Mention, bonus: float, view: StoryView) -> float:
    """Score two different values by the likeness of their contexts; 0 where they are no readings of one claim."""
    near = (min(a.document, b.document), max(a.document, b.document)) in view.lineage.edges
    likeness = bonus + sum(weight * b.vector.get(stem, 0.0) for stem, weight in a.vector.items())
    likeness += 0.1 if a.unit == b.unit and a.unit else 0.0
    likeness += 0.15 if is_slip(a.key, b.key) else 0.0
    return likeness if likeness >= (_VARIANT if near else _UNRELATED) else 0.0
