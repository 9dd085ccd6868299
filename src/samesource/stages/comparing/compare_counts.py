"""Things of one noun that are counted otherwise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
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
_TELLING, _RARE = 1.5, 2.0
"""Weight of a noun that is not counted by the way, and of one that is known again anywhere in a text."""
_LABEL = 1.2
"""Weight of a word that a bare figure follows as its number (mast 9)."""

Counts = dict[tuple[str, int], list[Fact]]
"""Bare numbers by where their word stands (after or before them) and its stem."""


def compare_counts(
    parent: Side, child: Side, groups: list[LinkGroup], known: list[Fact], told: list[Difference]
) -> list[Difference]:
    """Report a noun that each of two linked groups of sentences, or each text, counts once, and not alike.

    Two counts that have changed places (three hurt, two held; two hurt, three held) are found by their nouns only.
    `told` are the differences found before; what another parent counts so is none.
    """
    differences = []
    old_spans, new_spans = {d.old for d in told}, {d.new for d in told}
    for old, new in (*_linked(parent, child, groups), *_anywhere(parent, child)):
        spans = (old.start, old.end), (new.start, new.end)
        sizes = sorted((Decimal(old.value), Decimal(new.value)))
        if sizes[1] > _FACTOR * sizes[0] or equal_values(old, new) or spans[0] in old_spans or spans[1] in new_spans:
            continue
        if any(equal_values(fact, new) for fact in known if fact.kind == "number"):
            continue
        old_spans.add(spans[0])
        new_spans.add(spans[1])
        description = f"number changed: {old.text} → {new.text}"
        differences.append(Difference("number", None, "factual", *spans, description, 0.65))
    return differences


def _linked(parent: Side, child: Side, groups: list[LinkGroup]) -> Iterator[tuple[Fact, Fact]]:
    for group in groups:
        if len(_figures(parent, group.old) | _figures(child, group.new)) > 1:
            yield from _once(_counts(parent, group.old, _TELLING), _counts(child, group.new, _TELLING))


def _figures(side: Side, sentences: Iterable[int]) -> set[str]:
    """Return the bare numbers of some sentences."""
    return {f.value for i in sentences for f in side.facts_of.get(i, ()) if f.kind == "number" and not f.unit}


def _anywhere(parent: Side, child: Side) -> Iterator[tuple[Fact, Fact]]:
    """Yield what either text counts once, where each has a number that the other lacks."""
    if not _strange(parent, child) or not _strange(child, parent):
        return
    olds, news = (_counts(side, range(len(side.bounds)), _RARE) for side in (parent, child))
    yield from _once(olds, news)


def _strange(side: Side, other: Side) -> bool:
    return any(said[0] == "number" for said in side.sayings.keys() - other.sayings.keys())


def _once(olds: Counts, news: Counts) -> Iterator[tuple[Fact, Fact]]:
    """Yield the numbers of words that either side has one number for."""
    for key in sorted(olds.keys() & news.keys()):
        if len(olds[key]) == len(news[key]) == 1:
            yield olds[key][0], news[key][0]


def _counts(side: Side, sentences: Iterable[int], least: float) -> Counts:
    """Return the bare numbers of some sentences by the noun they count, of `least` weight, or the word they number."""
    found: Counts = {}
    for fact in (fact for i in sentences for fact in side.facts_of.get(i, ())):
        if fact.kind != "number" or fact.unit or Decimal(fact.value) < 1 or _scored(side.prepared.text, fact):
            continue
        head = None if _shared_out(side, fact) else head_noun(side, fact)
        if head is not None and _weight(side, fact, head[1]) >= least:
            found.setdefault(("after", head[1]), []).append(fact)
        before = bisect_left(side.token_start, fact.start) - 1
        if before > 0 and side.words[before] in _NUMBER_OF and side.token_sentence[before - 1] == fact.sentence:
            before, head = before - 1, None
        if head is None and before >= 0 and _numbers(side, before, fact):
            found.setdefault(("before", side.stems[before]), []).append(fact)
    return found


def _scored(text: str, fact: Fact) -> bool:
    """Tell whether a figure is joined to another one by a mark, as in a score."""
    around = text[max(0, fact.start - 2) : fact.start], text[fact.end : fact.end + 2]
    return any(_JOINED.search(part) for part in around)


_JOINED = re.compile(r"\d[:–-]|[:–-]\d")


def _numbers(side: Side, token: int, fact: Fact) -> bool:
    """Tell whether a word right before a figure is what it numbers."""
    between = side.prepared.text[side.token_end[token] : fact.start]
    beside = side.token_sentence[token] == fact.sentence and (between == " " or _NUMBER.fullmatch(between) is not None)
    return beside and side.weights[token] >= _LABEL and fact.text[0].isdigit()


_NUMBER_OF = frozenset(["no", "nr", "number", "nummer", "numéro", "número", "numero", "номер", "номером"])
_NUMBER = re.compile(rf" (?:{'|'.join(sorted(_NUMBER_OF))}|№)\.? ?", re.IGNORECASE)
"""What may stand between a word and the figure that numbers it (mast number 9)."""


def _weight(side: Side, fact: Fact, stem: int) -> float:
    """Return the weight of a stem that stands after a figure."""
    first = bisect_left(side.token_start, fact.end)
    return side.weights[side.stems.index(stem, first)]


def _shared_out(side: Side, fact: Fact) -> bool:
    """Tell whether another number stands just before a figure in its clause, which then is the whole of a share."""
    first = bisect_left(side.token_start, fact.start)
    reach = side.token_start[max(0, first - _SHARE_OF)]
    others = (*side.facts_of.get(fact.sentence - 1, ()), *side.facts_of.get(fact.sentence, ()))
    text = side.prepared.text
    return any(
        reach <= other.start < fact.start and not _MARKS.intersection(text[other.end : fact.start])
        for other in others
        if other.kind == "number"
    )


_MARKS = frozenset(",;:.(")
