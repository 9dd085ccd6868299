"""Numbers, amounts and units that a child states otherwise."""

from __future__ import annotations

import functools
from bisect import bisect_left
from decimal import ROUND_FLOOR, Decimal

from samesource.config import ChangeConfig
from samesource.language.units import in_base_unit
from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.counterparts import Counterparts
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.head_noun import head_noun
from samesource.stages.comparing.is_rounded import is_rounded
from samesource.stages.comparing.pair_leftovers import pair_leftovers
from samesource.stages.comparing.side import Side

_THOUSAND = 1000
"""Figures from it on that differ by noughts alone are one with a slip."""
_LONG, _LABEL = 3, 0.9
"""Digits from which the same ones in another order are hardly chance; weight from which a word labels a figure."""
_RELATIVE = frozenset(["fraction", "multiple"])
"""Kinds of figures that say nothing without another."""
_SIZE = Decimal("2.5")
"""Times that one of two bare figures may be the other: beyond it they count different things."""
_MEASURES = frozenset(["measure", "duration"])
_COUNTED = 12
"""Numbers below it are as often of one thing as of another."""
_STANDS = 0.4
"""Likeness of two figures whose clauses surely stand for each other."""
KINDS = frozenset(["number", "ordinal", "percent", "money", "measure", "duration", "fraction", "multiple"])


def compare_numbers(
    parent: Side,
    child: Side,
    groups: list[LinkGroup],
    known: list[Fact],
    stands: Counterparts | None,
    config: ChangeConfig,
) -> list[Difference]:
    """Report quantities in each other's place that differ; `known` are the facts of the child's other parents.

    Where `stands` is given the text is reworded: clauses that likely stand for each other count as surroundings do, and
    a figure that is only rounded is no other.
    """

    def equal(old: Fact, new: Fact) -> bool:
        return equal_values(old, new) and not (_other_thing(parent, old, new) or _other_thing(child, new, old))

    @functools.cache
    def moved_old(old: Fact) -> bool:
        return any(fact.kind in KINDS and equal(old, fact) for fact in child.facts)

    @functools.cache
    def moved_new(new: Fact) -> bool:
        return any(fact.kind in KINDS and equal(fact, new) for fact in parent.facts)

    def likeness(old: Fact, new: Fact) -> float:
        if any(equal_values(fact, new) for fact in known if fact.kind in KINDS) or _elliptic(old, new):
            return 0.0
        if stands is not None and is_rounded(old, new):
            return 0.0
        score = context_likeness(parent, (old.start, old.end), child, (new.start, new.end))
        head = _same_head(parent, old, child, new)
        head = head or _same_label(parent, old, child, new)
        if stands is not None and _one_sort(old, new):
            score += _STANDS * stands.chance(old.start, new.start)
        score += _form(old, new) + head + (0.1 if head and _small(old, new) else 0.0)
        return score - 0.3 * moved_old(old) - 0.3 * moved_new(new)

    pairs = pair_leftovers(
        parent, child, groups, KINDS, equal, likeness, config.number_likeness, 0.15, config.far_likeness
    )
    return [_difference(parent, child, old, new, score) for score, old, new in pairs]


def _other_thing(side: Side, bare: Fact, measured: Fact) -> bool:
    """Tell whether a small number counts something, so that an equal measure is none of its (nine men, nine metres).

    Ages are told with and without their unit.
    """
    counted = bare.kind == "number" and not bare.unit and Decimal(bare.value) < _COUNTED
    if not counted or measured.kind not in _MEASURES or measured.unit == "year":
        return False
    head = head_noun(side, bare)
    return head is not None and head[0].lower() not in side.vocabulary.units


def _one_sort(old: Fact, new: Fact) -> bool:
    """Tell whether two figures may measure one thing, and neither is the other rounded.

    They are of one kind and unit, or one amount of another unit; bare ones are also of one size.
    """
    if old.kind != new.kind or old.kind in _RELATIVE:
        return False
    first, second = sorted((Decimal(old.value), Decimal(new.value)))
    if not old.unit and not first * _SIZE > second and old.value.strip("0") != new.value.strip("0"):
        return False
    whole = first.to_integral_value(ROUND_FLOOR) == second.to_integral_value(ROUND_FLOOR)
    return first == second if old.unit != new.unit else not (whole and first != second)


def _elliptic(old: Fact, new: Fact) -> bool:
    """Tell whether one figure is the other without its millions, said before (14 million and 4 more)."""
    small, large = sorted((Decimal(fact.value), fact.unit) for fact in (old, new))
    bare = not small[1] and small[0] < _THOUSAND
    return bare and any(small[0] * scale == large[0] for scale in (10**6, 10**9))


def _form(old: Fact, new: Fact) -> float:
    """Return what unit, kind and digits say for two figures being one (swapped digits, a slipped zero)."""
    score = 0.0
    if {old.kind, new.kind} == {"ordinal", "duration"}:
        score += 0.1
    elif old.unit and new.unit:
        one_measure = old.value == new.value and old.kind == new.kind
        same_sort = old.kind == new.kind and _measured(old) == _measured(new)
        score += 0.2 if old.unit == new.unit or one_measure else 0.1 if same_sort else -0.1
    elif old.unit or new.unit:
        score -= 0.1
    first, second = old.value.replace(".", "").strip("0"), new.value.replace(".", "").strip("0")
    shuffled = len(first) > 1 and sorted(first) == sorted(second)
    if first == second or shuffled or (len(first) > 1 and sorted(old.value) == sorted(new.value)):
        slipped = first == second and min(Decimal(old.value), Decimal(new.value)) >= _THOUSAND
        score += 0.45 if slipped or (shuffled and len(old.value) >= _LONG) else 0.3
    elif max(len(first), len(second)) > 1 and _one_digit_apart(old.value, new.value):
        score += 0.2
    mixed = (old.kind == "ordinal") != (new.kind == "ordinal") and "duration" not in (old.kind, new.kind)
    return score - (0.2 if _small(old, new) else 0.0) - (0.15 if mixed else 0.0) + _nearness(old, new)


def _measured(fact: Fact) -> str:
    """Return what a unit measures (time, length); a currency measures itself."""
    return in_base_unit(fact.value, fact.unit)[0]


def _small(old: Fact, new: Fact) -> bool:
    """Tell whether two figures are so small that they stand everywhere, and no measures."""
    return not (old.unit and new.unit) and max(Decimal(old.value), Decimal(new.value)) <= 3


def _nearness(old: Fact, new: Fact) -> float:
    """Return a little where two figures are within a twentieth of each other."""
    first, second = Decimal(old.value), Decimal(new.value)
    return 0.15 if abs(first - second) * 20 <= max(first, second) and max(first, second) > 3 else 0.0


def _one_digit_apart(old: str, new: str) -> bool:
    if len(old) == len(new):
        return sum(a != b for a, b in zip(old, new, strict=True)) == 1
    longer, shorter = sorted((old, new), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _same_head(parent: Side, old: Fact, child: Side, new: Fact) -> float:
    first, second = head_noun(parent, old), head_noun(child, new)
    return 0.25 if first and second and first[1] == second[1] else 0.0


def _same_label(parent: Side, old: Fact, child: Side, new: Fact) -> float:
    """Return what one telling word right before two figures says for them being one (mast number 9)."""
    first, second = bisect_left(parent.token_start, old.start) - 1, bisect_left(child.token_start, new.start) - 1
    if min(first, second) < 0 or parent.weights[first] < _LABEL:
        return 0.0
    beside = old.start - parent.token_end[first] == 1 == new.start - child.token_end[second]
    return 0.25 if beside and parent.stems[first] == child.stems[second] else 0.0


def _difference(parent: Side, child: Side, old: Fact, new: Fact, score: float) -> Difference:
    kind = "unit" if old.unit != new.unit and Decimal(old.value) == Decimal(new.value) else "number"
    label = "unit" if kind == "unit" else _label(child, new) or _label(parent, old) or _LABELS.get(new.kind, "number")
    description = f"{label} changed: {old.text} → {new.text}"
    spans = (old.start, old.end), (new.start, new.end)
    return Difference(kind, None, "factual", *spans, description, min(0.95, 0.4 + score / 2))


_LABELS = {"money": "amount", "percent": "share", "duration": "duration", "measure": "amount", "ordinal": "order"}


def _label(side: Side, fact: Fact) -> str:
    """Return the noun right after a bare figure (79th anniversary), or an empty string."""
    head = head_noun(side, fact)
    beside = head is not None and side.prepared.text[fact.end : fact.end + len(head[0]) + 1].strip(" -") == head[0]
    return head[0] if head and beside and fact.kind in ("number", "ordinal") else ""
