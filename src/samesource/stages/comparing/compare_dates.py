"""Dates, weekdays and times that a child states otherwise."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.pair_leftovers import pair_leftovers
from samesource.stages.comparing.side import Side

_REACH = 12
"""Words around a date that are compared: dates stand apart from what they date."""
_ANAGRAM, _HALF_DAY = 0.45, 12
"""What the same digits in another order say for two dates being one; the hours that morning and evening are apart."""
KINDS = frozenset(["date", "weekday", "day", "time"])


def compare_dates(
    parent: Side, child: Side, groups: list[LinkGroup], known: list[Fact], config: ChangeConfig
) -> list[Difference]:
    """Report dates, weekdays and times in each other's place that differ.

    A date is held against a weekday where both are known.
    """

    def likeness(old: Fact, new: Fact) -> float:
        if not _comparable(old, new):
            return 0.0
        if any(equal_values(fact, new) for fact in known if fact.kind in KINDS):
            return 0.0
        score = context_likeness(parent, (old.start, old.end), child, (new.start, new.end), _REACH)
        parts = zip(old.value.split("-"), new.value.split("-"), strict=False)
        score += 0.15 * sum(a == b for a, b in parts if "?" not in a) + _slipped(old.value, new.value)
        moved_old = any(fact.kind == old.kind and fact.value == old.value for fact in child.facts)
        moved_new = any(fact.kind == new.kind and fact.value == new.value for fact in parent.facts)
        return score - 0.25 * moved_old - 0.25 * moved_new

    pairs = pair_leftovers(
        parent, child, groups, KINDS, equal_values, likeness, config.date_likeness, 0.15, config.far_likeness
    )
    return [
        Difference(
            "date",
            None,
            "factual",
            (old.start, old.end),
            (new.start, new.end),
            f"{_LABELS[new.kind]} changed: {old.text} → {new.text}",
            min(0.95, 0.4 + score / 2),
        )
        for score, old, new in pairs
    ]


_LABELS = {"date": "date", "weekday": "day", "day": "day", "time": "time"}


def _slipped(old: str, new: str) -> float:
    """Return what the digits say for two dates being one: the same in another order, half a day off, or one other."""
    if len(old) != len(new) or old == new:
        return 0.0
    apart = [(a, b) for a, b in zip(old, new, strict=True) if a != b and "?" not in (a, b)]
    if "".join(sorted(old)) == "".join(sorted(new)):
        return _ANAGRAM
    half_a_day = ":" in old and old[2:] == new[2:] and abs(int(old[:2]) - int(new[:2])) == _HALF_DAY
    if half_a_day:
        return _ANAGRAM
    return 0.15 if len(apart) == 1 else 0.0


def _comparable(old: Fact, new: Fact) -> bool:
    """Tell whether two dates give a part in common, or two other days are known."""
    if old.kind != new.kind or old.kind == "day":
        return "time" not in (old.kind, new.kind) and bool(old.known and new.known)
    if old.kind != "date":
        return True
    return any("?" not in a + b for a, b in zip(old.value.split("-"), new.value.split("-"), strict=True))
