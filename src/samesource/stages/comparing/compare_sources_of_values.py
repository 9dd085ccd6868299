"""Who is named for a figure: a source that a child leaves out or replaces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator

from samesource.language.fold_word import fold_word
from samesource.records.attribution import Attribution
from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.place_beside import place_beside
from samesource.stages.comparing.replaced_source import replaced_source
from samesource.stages.comparing.side import Side

_KINDS = frozenset(["number", "percent", "money", "measure", "fraction"])
_SMALL = 10
"""Bare numbers below it stand everywhere."""
_OPENING = 3
"""Characters of a sentence after which a source without a verb belongs to what stands before it."""
_DIGITS = 2
"""Digits, but for noughts at the end, from which a figure that stands once is known again."""
_BESIDE = 5
"""Characters of marks between a quotation and the words that say who spoke it."""
_REACH = 90
"""Characters between a figure and the source that is named for it."""


def compare_sources_of_values(
    parent: Side,
    child: Side,
    groups: list[LinkGroup],
    told: list[Difference],
    settled: Container[int],
    edited: bool,
) -> list[Difference]:
    """Report sources named beside a figure that the child gives without them, or with another source.

    `told` are the differences of sources found before: each source is told of once. Sentences of the parent that are
    `settled` stand in the child as they are. Of a text that is not `edited` a verb that names who said it may be told
    by any other: that it is gone is style.
    """
    spans = {difference.old for difference in told}
    differences = []
    for old, new in (*_linked(parent, child, groups), *_lone(parent, child, settled)):
        source = _nearest(parent, old)
        if source is None or (source.start, source.end) in spans:
            continue
        found = _compare(parent, source, child, new, edited)
        if found is not None:
            spans.add(found.old)
            differences.append(found)
    return differences


def _linked(parent: Side, child: Side, groups: list[LinkGroup]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the figures of linked sentences with the one equal figure of the child's."""
    sourced = {a.sentence for a in parent.attributions if a.source}
    for group in groups:
        olds = [fact for i in group.old if i in sourced for fact in parent.facts_of.get(i, ()) if _telling(fact)]
        news = [fact for j in group.new for fact in child.facts_of.get(j, ()) if _telling(fact)] if olds else []
        for old in olds if news else ():
            same = [new for new in news if equal_values(old, new) and new.modifier != "less"]
            if len(same) == 1:
                yield old, same[0]


def _lone(parent: Side, child: Side, settled: Container[int]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the longer figures that either text gives once: they are one wherever they stand."""
    sourced = {a.sentence for a in parent.attributions if a.source and a.sentence not in settled}
    asked = [fact for i in sorted(sourced) for fact in parent.facts_of.get(i, ()) if _long(fact)]
    if not asked:
        return
    olds, news = ([fact for fact in side.facts if _long(fact)] for side in (parent, child))
    for old in asked:
        same = [new for new in news if equal_values(old, new) and new.modifier != "less"]
        if len(same) == 1 and sum(equal_values(other, same[0]) for other in olds) == 1:
            yield old, same[0]


def _long(fact: Fact) -> bool:
    """Tell whether a figure has digits enough to stand for one thing in a report."""
    return _telling(fact) and len(fact.value.replace(".", "").strip("0")) >= _DIGITS


def _telling(fact: Fact) -> bool:
    return fact.kind in _KINDS and (bool(fact.unit) or fact.kind == "fraction" or float(fact.value) >= _SMALL)


def _nearest(side: Side, fact: Fact) -> Attribution | None:
    """Return the named source that stands nearest to a figure in its sentence, none where it covers another one."""
    found = []
    opening = int(side.prepared.sentence_start[fact.sentence])
    for a in side.attributions:
        if a.sentence != fact.sentence or not a.source:
            continue
        if a.end <= fact.start and a.kind not in ("said", "estimates") and a.start > opening + _OPENING:
            continue
        if a.end <= fact.start and _quoted(side, a):
            continue
        gap = max(a.start - fact.end, fact.start - a.end, 0)
        if a.source.lower() not in side.vocabulary.pronouns and a.kind != "reported" and gap <= _REACH:
            found.append((gap, a.start, a))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _quoted(side: Side, a: Attribution) -> bool:
    """Tell whether a source said what stands right before it, between marks: figures after it are the reporter's."""
    return any(0 <= a.start - speaker.end <= _BESIDE for speaker in side.speakers if speaker.sentence == a.sentence)


def _compare(parent: Side, source: Attribution, child: Side, new: Fact, edited: bool) -> Difference | None:
    """Compare the source of a figure with what stands around the same figure in the child."""
    around = {new.sentence - 1, new.sentence, new.sentence + 1}
    named = [a for a in child.attributions if a.sentence in around and (a.source or a.kind == "said")]
    quoted = [s for s in child.speakers if s.sentence == new.sentence and s.start <= new.start < s.end and s.speaker]
    old = source.start, source.end
    beside = {a.sentence for a in named} | {new.sentence}
    if quoted or _mentions(child, beside, source.source):
        return None
    if not named:
        text = parent.prepared.text[slice(*old)]
        place = place_beside(parent, old, child, [new.sentence]) or _shown(child, new)
        severity = "style" if source.kind == "said" and not edited else "factual"
        return Difference("attribution-dropped", None, severity, old, place, f"source dropped: {text}", 0.6)
    other = _nearest(child, new)
    if other is None or not replaced_source(parent, source, child, other):
        return None
    span = other.start, other.end
    description = f"source changed: {source.source} → {other.source}"
    return Difference("attribution-changed", None, "factual", old, span, description, 0.6)


def _shown(side: Side, fact: Fact) -> tuple[int, int]:
    """Return a figure with the words right after it."""
    first = bisect_left(side.token_start, fact.end)
    after = side.token_end[first : first + 2]
    limit = int(side.prepared.sentence_end[fact.sentence])
    return fact.start, max([fact.end, *(end for end in after if end <= limit)])


def _mentions(side: Side, sentences: set[int], source: str) -> bool:
    """Tell whether sentences hold one of the rarer words of a source."""
    vocabulary = side.vocabulary
    small = vocabulary.articles_all | vocabulary.particles | vocabulary.locatives
    words = {fold_word(word) for word in source.split() if word.lower() not in small}
    return any(
        fold_word(word)[:6] in {w[:6] for w in words}
        for i in sentences
        if 0 <= i < len(side.bounds)
        for word in side.words[slice(*side.bounds[i])]
    )
