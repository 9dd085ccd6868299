"""A claim per value: equal values in like contexts, then different values that took one another's place."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.gather_mentions import gather_mentions
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.story_view import Sentence, StoryView

_EQUAL = 0.22
"""Mean likeness of context from which mentions of one value are one claim."""
_COMMON = 0.35
"""The same for small round figures, which stand for many things in one report."""
_RARE = 0.1
"""The same for figures of two and more significant digits: that a story holds one twice by chance is unlikely."""
_VALUE_CHANGES = frozenset(["number", "unit", "date"])
_VARIANT = 0.5
"""Likeness of parent's and child's context from which two values are readings of one claim."""
_UNRELATED = 0.62
"""The same where neither derives from the other."""

BySentence = dict[Sentence, list[tuple[int, Mention]]]
"""Mentions of a sentence with the index of their group."""


def group_values(mentions: Sequence[Mention], view: StoryView) -> list[Group]:
    """Group value mentions into claims; a group may hold several keys, each a reading, and one key a document."""
    by_key: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        by_key.setdefault((mention.kind, mention.key), []).append(mention)
    groups: list[Group] = []
    for (kind, key), same in sorted(by_key.items()):
        threshold = _threshold(kind, key)
        groups += gather_mentions(same, view, threshold)
    holders: dict[str, set[int]] = {}
    for mention in mentions:
        holders.setdefault(mention.key, set()).add(mention.document)
    return _merge_variants(groups, view, holders)


def _threshold(kind: str, key: str) -> float:
    """Ask for less likeness of context, the less likely two mentions of a value mean different things."""
    digits = key.replace(".", "").strip("0")
    if kind in {"quantity", "ordinal"} and (len(digits) <= 1 or (key.isdigit() and int(key) <= 31)):
        return _COMMON
    return _EQUAL if len(digits) <= 1 or kind in {"date", "time"} else _RARE


def _merge_variants(groups: list[Group], view: StoryView, holders: dict[str, set[int]]) -> list[Group]:
    """Merge groups of different values, best pair first, while no document would hold two readings."""
    by_sentence: BySentence = {}
    for i, group in enumerate(groups):
        for mention in group.mentions:
            by_sentence.setdefault((mention.document, mention.sentence), []).append((i, mention))
    scored = _variant_scores(by_sentence, view, holders)
    for place, score in _changed_pairs(groups, view).items():
        scored[place] = max(score, scored.get(place, 0.0))
    owner = list(range(len(groups)))
    merged: dict[int, list[Mention]] = {i: list(group.mentions) for i, group in enumerate(groups)}
    for (i, j), _ in sorted(scored.items(), key=lambda entry: (-entry[1], entry[0])):
        a, b = owner[i], owner[j]
        if a == b or {m.document for m in merged[a]} & {m.document for m in merged[b]}:
            continue
        kept, joined = min(a, b), max(a, b)
        merged[kept] += merged.pop(joined)
        owner = [kept if place == joined else place for place in owner]
    return [Group(found[0].kind, found) for _, found in sorted(merged.items())]


def _variant_scores(
    by_sentence: BySentence, view: StoryView, holders: dict[str, set[int]]
) -> dict[tuple[int, int], float]:
    """Score the pairs of groups that stand in aligned sentences; each pair by its best mentions."""
    scored: dict[tuple[int, int], float] = {}
    for a, i, b, j in sorted(view.linked):
        if a > b or (a, i) not in by_sentence or (b, j) not in by_sentence:
            continue
        for left, first in by_sentence[a, i]:
            for right, second in by_sentence[b, j]:
                if left != right and first.kind == second.kind:
                    place = (min(left, right), max(left, right))
                    scored[place] = max(scored.get(place, 0.0), _variant_score(first, second, view, holders))
    return {place: score for place, score in scored.items() if score > 0}


def _changed_pairs(groups: list[Group], view: StoryView) -> dict[tuple[int, int], float]:
    """Pair groups between which a factual change was found: its old value in one, its new value in the other."""
    held: dict[int, list[tuple[int, int, int]]] = {}
    for i, group in enumerate(groups):
        for mention in group.mentions:
            span = view.witnesses[mention.document].original(mention.start, mention.end)
            held.setdefault(mention.document, []).append((*span, i))
    found: dict[tuple[int, int], float] = {}
    for (parent, child), changes in sorted(view.changes.items()):
        for change in changes:
            if change["kind"] not in _VALUE_CHANGES:
                continue
            for i in _overlapping(held.get(parent, []), change["old"]):
                for j in _overlapping(held.get(child, []), change["new"]):
                    if i != j:
                        found[min(i, j), max(i, j)] = 1.0 + float(change["confidence"])
    return found


def _overlapping(held: list[tuple[int, int, int]], side: dict[str, int]) -> list[int]:
    return [i for start, end, i in held if start < side["end"] and side["start"] < end]


def _variant_score(a: Mention, b: Mention, view: StoryView, holders: dict[str, set[int]]) -> float:
    """Score two different values in aligned sentences as readings of one claim; 0 where they are not."""
    if a.key == b.key and a.unit == b.unit:
        return 0.0
    if a.key != b.key and (b.document in holders[a.key] or a.document in holders[b.key]):
        return 0.0
    if a.key != b.key and (bool(a.unit) != bool(b.unit)) and ("." in a.key or "." in b.key):
        return 0.0
    near = (min(a.document, b.document), max(a.document, b.document)) in view.lineage.edges
    likeness = 0.1 + sum(weight * b.vector.get(stem, 0.0) for stem, weight in a.vector.items())
    likeness += 0.1 if a.unit == b.unit and a.unit else 0.0
    likeness += 0.15 if _is_slip(a.key, b.key) else 0.0
    return likeness if likeness >= (_VARIANT if near else _UNRELATED) else 0.0


def _is_slip(a: str, b: str) -> bool:
    """Tell whether two figures have the same digits in another order, or differ by zeros at the end."""
    x, y = a.replace(".", ""), b.replace(".", "")
    return sorted(x) == sorted(y) or x.rstrip("0") == y.rstrip("0")
