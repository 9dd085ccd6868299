"""Which of a claim's readings is its own."""

from __future__ import annotations

import math

from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.story_view import StoryView
from samesource.stages.support_claims import support_claims

_FRESH, _HELD, _REPLACED = 1.9, 0.9, 1.2
"""What the likelihood of a reading gains by fresh texts and documents and loses where it was replaced (0235)."""


def choose_reading(
    group: Group, found: dict[int, Mention], readings: dict[int, str], view: StoryView
) -> tuple[str, list[int], dict[str, int]]:
    """Return the main reading, the documents that hold it, parents first, and its support.

    One that a text sets aside in its own words is last. Of the others it is the likeliest, by the independent texts
    that no other reading of the claim stands above and by the documents; one that an outlet replaces in a later version
    of its text is less likely, but that version may as well have brought a slip in. Of equals it is the first.
    """
    lineage = view.lineage
    holders: dict[str, list[int]] = {}
    for document in sorted(readings, key=lambda d: lineage.rank[d]):
        holders.setdefault(readings[document], []).append(document)
    support = {
        label: support_claims(held, lineage.parents, lineage.samples, lineage.dependent)
        for label, held in holders.items()
    }
    set_aside = _set_aside(group, found, readings)
    updates = _updates(readings, view) if group.kind == "quantity" else frozenset()

    def order(label: str) -> tuple[bool, float, int, str]:
        held = holders[label]
        first = [d for d in held if not any(parent in readings for parent in lineage.parents[d])]
        fresh = support_claims(first, lineage.parents, [], lineage.dependent)["estimate"]
        likely = _FRESH * math.log(fresh + 0.5) + _HELD * math.log(len(held)) - _REPLACED * (label in updates)
        return label in set_aside, -round(likely, 9), lineage.rank[held[0]], label

    main = min(holders, key=order)
    return main, holders[main], support[main]


def _set_aside(group: Group, found: dict[int, Mention], readings: dict[int, str]) -> frozenset[str]:
    """List the readings that a text sets aside in its own words, and none sets up again."""
    pairs = set()
    for mention in group.mentions:
        old = {readings[d] for d, other in found.items() if other.key in mention.instead_of}
        pairs |= {(label, readings[mention.document]) for label in old}
    return frozenset(old for old, new in pairs if old != new and (new, old) not in pairs)


def _updates(readings: dict[int, str], view: StoryView) -> frozenset[str]:
    """List the readings that an outlet replaces in a later version of its text, for an update or a correction."""
    edges = [(a, b) for a, b in view.lineage.revised if a in readings and b in readings]
    pairs = {(readings[a], readings[b]) for a, b in edges}
    return frozenset(old for old, new in pairs if old != new and (new, old) not in pairs)
