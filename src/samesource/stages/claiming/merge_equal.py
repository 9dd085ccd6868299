"""Bring together mentions of one value in contexts that share few words."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.merge_groups import merge_groups

_LEAST = {"long": 0.0, "telling": 0.0, "common": 0.1}
"""Likeness of the best pair of contexts that a value asks for, by how much it tells of itself."""
_SHARED = 0.04
"""Cosine from which contexts share more than function words."""


def merge_equal(groups: Sequence[Group]) -> list[Group]:
    """Merge groups of one value where each document states the value once: nothing else it could mean there.

    A report in its own words shares a figure with others, but hardly a word around it.
    """
    times: dict[tuple[int, str, str], int] = {}
    by_value: dict[tuple[str, str], list[int]] = {}
    for i, group in enumerate(groups):
        first = group.mentions[0]
        by_value.setdefault((first.kind, first.key), []).append(i)
        for mention in group.mentions:
            value = (mention.document, mention.kind, mention.key)
            times[value] = times.get(value, 0) + 1
    scored: dict[tuple[int, int], float] = {}
    for (kind, key), found in sorted(by_value.items()):
        least = _LEAST[_telling(kind, key)]
        for place, i in enumerate(found):
            for j in found[place + 1 :]:
                mentions = groups[i].mentions + groups[j].mentions
                if any(times[m.document, kind, key] > 1 for m in mentions):
                    continue
                likeness = _best(groups[i], groups[j])
                if likeness >= least and _same_unit(groups[i], groups[j], likeness):
                    scored[i, j] = likeness
    return merge_groups(groups, scored)


def _telling(kind: str, key: str) -> str:
    """Class a value: long figures hardly meet by chance, small ones do."""
    if kind in {"date", "time"}:
        return "telling" if "?" not in key[5:] else "common"
    digits = key.replace(".", "").strip("0")
    if len(digits) >= 3 or (len(digits) == 2 and len(key) > 2):
        return "long"
    return "telling" if len(digits) == 2 and float(key) > 31 else "common"


def _best(a: Group, b: Group) -> float:
    """Return the best cosine of a pair of contexts."""
    return max(_cosine(x, y) for x in a.mentions for y in b.mentions)


def _cosine(a: Mention, b: Mention) -> float:
    return sum(weight * b.vector.get(stem, 0.0) for stem, weight in a.vector.items())


def _same_unit(a: Group, b: Group, likeness: float) -> bool:
    """Tell whether units agree; one may be missing only where the contexts share words."""
    units = [{mention.unit for mention in group.mentions} for group in (a, b)]
    if likeness >= _SHARED:
        units = [found - {""} for found in units]
    return len(units[0] | units[1]) <= 1
