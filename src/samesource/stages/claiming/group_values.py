"""A claim per value: equal values in like contexts, then different values that took one another's place."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.gather_mentions import gather_mentions
from samesource.stages.claiming.lineage_view import LineageView
from samesource.stages.claiming.mention import Group, Mention

_EQUAL = 0.22
"""Mean likeness of context from which mentions of one value are one claim."""
_COMMON = 0.35
"""The same for small round figures, which stand for many things in one report."""
_RARE = 0.1
"""The same for figures of two and more significant digits: that a story holds one twice by chance is unlikely."""
_VARIANT = 0.5
"""Likeness of parent's and child's context from which two values are readings of one claim."""
_UNRELATED = 0.62
"""The same where neither derives from the other."""

Linked = frozenset[tuple[int, int, int, int]]


def group_values(mentions: Sequence[Mention], view: LineageView, linked: Linked) -> list[Group]:
    """Group value mentions into claims; a group may hold several keys, each a reading, and one key a document."""
    by_key: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        by_key.setdefault((mention.kind, mention.key), []).append(mention)
    groups: list[Group] = []
    for (kind, key), same in sorted(by_key.items()):
        threshold = _threshold(kind, key)
        groups += gather_mentions(same, view, threshold, linked)
    holders: dict[str, set[int]] = {}
    for mention in mentions:
        holders.setdefault(mention.key, set()).add(mention.document)
    return _merge_variants(groups, view, linked, holders)


def _threshold(kind: str, key: str) -> float:
    """Ask for less likeness of context, the less likely two mentions of a value mean different things."""
    digits = key.replace(".", "").strip("0")
    if kind in {"quantity", "ordinal"} and (len(digits) <= 1 or (key.isdigit() and int(key) <= 31)):
        return _COMMON
    return _EQUAL if len(digits) <= 1 or kind in {"date", "time"} else _RARE


def _merge_variants(
    groups: list[Group], view: LineageView, linked: Linked, holders: dict[str, set[int]]
) -> list[Group]:
    """Merge groups of different values, best pair first, while no document would hold two readings."""
    by_sentence: dict[tuple[int, int], list[tuple[int, Mention]]] = {}
    for i, group in enumerate(groups):
        for mention in group.mentions:
            by_sentence.setdefault((mention.document, mention.sentence), []).append((i, mention))
    scored: dict[tuple[int, int], float] = {}
    for left, right in _comparable(linked, by_sentence):
        for (i, first), (j, second) in _pairs(by_sentence[left], by_sentence[right]):
            score = _variant_score(first, second, view, linked, holders)
            place = (min(i, j), max(i, j))
            if score > scored.get(place, 0.0):
                scored[place] = score
    owner = list(range(len(groups)))
    merged: dict[int, list[Mention]] = {i: list(group.mentions) for i, group in enumerate(groups)}
    for (i, j), _ in sorted(scored.items(), key=lambda entry: (-entry[1], entry[0])):
        a, b = owner[i], owner[j]
        if a == b or {m.document for m in merged[a]} & {m.document for m in merged[b]}:
            continue
        kept, joined = min(a, b), max(a, b)
        merged[kept] += merged.pop(joined)
        owner = [kept if place == joined else place for place in owner]
    return [Group(groups[i].kind, found) for i, found in sorted(merged.items())]


def _comparable(
    linked: Linked, by_sentence: dict[tuple[int, int], list[tuple[int, Mention]]]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """List the aligned sentences of different documents that both hold values, each pair once."""
    found = {((a, i), (b, j)) for a, i, b, j in linked if a < b and (a, i) in by_sentence and (b, j) in by_sentence}
    return sorted(found)


def _pairs(
    left: list[tuple[int, Mention]], right: list[tuple[int, Mention]]
) -> list[tuple[tuple[int, Mention], tuple[int, Mention]]]:
    return [(a, b) for a in left for b in right if a[1].kind == b[1].kind and a[0] != b[0]]


def _variant_score(a: Mention, b: Mention, view: LineageView, linked: Linked, holders: dict[str, set[int]]) -> float:
    """Score two different values as readings of one claim; 0 where they are not."""
    if a.key == b.key and a.unit == b.unit:
        return 0.0
    if a.key != b.key and (b.document in holders[a.key] or a.document in holders[b.key]):
        return 0.0
    if a.key != b.key and (bool(a.unit) != bool(b.unit)) and ("." in a.key or "." in b.key):
        return 0.0
    near = (min(a.document, b.document), max(a.document, b.document)) in view.edges
    likeness = sum(weight * b.vector.get(stem, 0.0) for stem, weight in a.vector.items())
    if a.unit == b.unit and a.unit:
        likeness += 0.1
    if _is_slip(a.key, b.key):
        likeness += 0.15
    if (a.document, a.sentence, b.document, b.sentence) in linked:
        likeness += 0.1
    return likeness if likeness >= (_VARIANT if near else _UNRELATED) else 0.0


def _is_slip(a: str, b: str) -> bool:
    """Tell whether two figures have the same digits in another order, or differ by zeros at the end."""
    x, y = a.replace(".", ""), b.replace(".", "")
    return sorted(x) == sorted(y) or x.rstrip("0") == y.rstrip("0")
