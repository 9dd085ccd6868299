"""What a reader is told where two texts seem to have a statement from two origins."""

from __future__ import annotations

from collections.abc import Mapping

from samesource.stages.claiming.origin_features import Telling
from samesource.stages.claiming.own_people import own_people

_NEAR = 2
"""Sentences from a statement within which somebody is named, or something was seen, for it."""


def explain_strangers(one: Telling, other: Telling) -> str:
    """Name the source, or what was seen, that one of two texts has beside a statement; empty where neither has any."""
    ways = [(one, other), (other, one)]
    people = [name for near, far in ways if (name := _own_source(near, far))]
    if people:
        return f"one names {people[0]} for it or beside it, which another does not mention"
    seen = [words for near, _ in ways for told in (near[0].seen, near[0].signs) if (words := _nearest(told, near))]
    return f'one tells of what somebody saw, counted or has on record ("{seen[0]}")' if seen else ""


def _own_source(near: Telling, far: Telling) -> str:
    """Return the nearest source or speaker, by name, of whom the other text says nothing; empty without one."""
    view, mention, _ = near
    own = own_people(view, far[0])
    named = [(abs(i - mention.sentence), word) for i, words in view.sources.items() for word in sorted(words & own)]
    distance, word = min(named, default=(_NEAR + 1, ""))
    return view.people[word] if distance <= _NEAR else ""


def _nearest(told: Mapping[int, str], near: Telling) -> str:
    """Return the words of the sentence nearest to the statement; empty where none is near."""
    distance, words = min(((abs(i - near[1].sentence), words) for i, words in told.items()), default=(_NEAR + 1, ""))
    return words if distance <= _NEAR else ""
