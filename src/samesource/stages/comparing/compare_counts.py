"""Things of one noun that are counted otherwise."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.head_noun import head_noun
from samesource.stages.comparing.side import Side

_FACTOR = 3
"""How many times as large a count of the same may be."""
_SHARE_OF = 3
"""Words before a number in which another one makes it a share (two in three)."""
_TELLING = 1.5
"""Weight of a noun that is not counted by the way."""


def compare_counts(
    parent: Side, child: Side, groups: list[LinkGroup], known: list[Fact], told: list[Difference]
) -> list[Difference]:
    """Report a noun that each of two linked groups of sentences counts once, and not alike.

    Two counts that have changed places (three hurt, two held; two hurt, three held) are found by their nouns only.
    `told` are the differences found before; what another parent counts so is none.
    """
    differences = []
    seen = {(difference.old, difference.new) for difference in told}
    old_spans, new_spans = {d.old for d in told}, {d.new for d in told}
    for group in groups:
        olds, news = _counts(parent, group.old), _counts(child, group.new)
        for noun in sorted(olds.keys() & news.keys()):
            if len(olds[noun]) != 1 or len(news[noun]) != 1:
                continue
            old, new = olds[noun][0], news[noun][0]
            spans = (old.start, old.end), (new.start, new.end)
            sizes = sorted((Decimal(old.value), Decimal(new.value)))
            if sizes[1] > _FACTOR * sizes[0]:
                continue
            if equal_values(old, new) or spans in seen or spans[0] in old_spans or spans[1] in new_spans:
                continue
            if any(equal_values(fact, new) for fact in known if fact.kind == "number"):
                continue
            seen.add(spans)
            description = f"number changed: {old.text} → {new.text}"
            differences.append(Difference("number", None, "factual", *spans, description, 0.65))
    return differences


def _counts(side: Side, sentences: tuple[int, ...]) -> dict[int, list[Fact]]:
    """Return the bare numbers of some sentences by the stem of the noun they count."""
    found: dict[int, list[Fact]] = {}
    for fact in (fact for i in sentences for fact in side.facts_of.get(i, ())):
        if fact.kind == "number" and not fact.unit and Decimal(fact.value) >= 1:
            head = None if _shared_out(side, fact) else head_noun(side, fact)
            if head is not None and _weight(side, fact, head[1]) >= _TELLING:
                found.setdefault(head[1], []).append(fact)
    return found


def _weight(side: Side, fact: Fact, stem: int) -> float:
    """Return the weight of a stem that stands after a figure."""
    first = bisect_left(side.token_start, fact.end)
    return side.weights[side.stems.index(stem, first)]


def _shared_out(side: Side, fact: Fact) -> bool:
    """Tell whether another number stands just before a figure, which then is the whole of a share."""
    first = bisect_left(side.token_start, fact.start)
    reach = side.token_start[max(0, first - _SHARE_OF)]
    others = (*side.facts_of.get(fact.sentence - 1, ()), *side.facts_of.get(fact.sentence, ()))
    return any(reach <= other.start < fact.start for other in others if other.kind == "number")
