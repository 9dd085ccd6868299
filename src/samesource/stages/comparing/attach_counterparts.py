"""What stands in the other text where words were left out or added."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.clause_bounds import clause_bounds
from samesource.stages.comparing.likeness_of_words import likeness_of_words
from samesource.stages.comparing.side import Side

_CONTENT = 1.5
"""Weight from which a word says something of its own."""
_SAME = 0.8
"""Share of the shorter of two spans that both hold, from which they are one."""
_LONGEST = 40
"""Words up to which an omission or addition has a counterpart: longer ones are several statements."""
_WHOLE = 14
"""Words up to which a sentence is shown whole."""
_ALIKE = 0.2
"""Likeness in words below which a clause is no counterpart, whatever its place."""
_LEFT = 0.25
"""Likeness added for words of a clause that the other text has nowhere, by their share: they stand for something."""
_BETWEEN = 0.15
"""Likeness added where two sentences stand between the same linked neighbours."""

Span = tuple[int, int]
Links = dict[int, set[int]]
"""Sentences of the other side that each sentence is linked with."""


def attach_counterparts(
    parent: Side, child: Side, groups: list[LinkGroup], differences: list[Difference], config: ChangeConfig
) -> list[Difference]:
    """Give omissions and additions of style, which show one text only, what most likely stands for them in the other.

    That is the clause of a linked sentence, or of one between the same neighbours, that is most like them in words and
    says most that is said nowhere else; or the one sentence between the same neighbours. Each stands for one only.
    An addition that is an omission read the other way is told once.
    """
    lone = [k for k, difference in enumerate(differences) if _alone(difference)]
    if not lone:
        return differences
    forward, backward = _links(groups, True), _links(groups, False)
    scored: list[tuple[float, int, Span]] = []
    for k in lone:
        difference, gone = differences[k], differences[k].new is None
        side, other, links, back = (parent, child, forward, backward) if gone else (child, parent, backward, forward)
        found = _candidates(side, difference.old or difference.new or (0, 0), other, links, back)
        scored += [(-round(score, 9), k, place) for score, place in found if score >= config.counterpart]
    told = list(differences)
    taken: set[tuple[bool, Span]] = set()
    for _, k, place in sorted(scored):
        gone = differences[k].new is None
        if told[k] is differences[k] and (gone, place) not in taken:
            taken.add((gone, place))
            side = child if gone else parent
            description = f"{told[k].description}; in its place: {side.prepared.text[slice(*place)]}"
            old, new = (told[k].old, place) if gone else (place, told[k].new)
            told[k] = replace(told[k], old=old, new=new, description=description)
    gone_for = [told[k] for k in lone if told[k].kind == "omission" and told[k].new]
    twice = {k for k in lone if told[k].kind == "addition" and any(_one(told[k], other) for other in gone_for)}
    return [difference for k, difference in enumerate(told) if k not in twice]


def _one(added: Difference, gone: Difference) -> bool:
    """Tell whether an addition with what it stands for is an omission with what stands for it."""
    return _same(added.old, gone.old) and _same(added.new, gone.new)


def _same(first: Span | None, second: Span | None) -> bool:
    """Tell whether two spans are one but for the marks at their ends."""
    if first is None or second is None:
        return False
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return shared > _SAME * min(first[1] - first[0], second[1] - second[0])


def _alone(difference: Difference) -> bool:
    """Tell whether a difference of style shows words that one text has, and nothing of the other."""
    one = difference.old is None if difference.kind == "addition" else difference.new is None
    return one and difference.severity == "style" and difference.kind in ("addition", "omission")


def _links(groups: list[LinkGroup], of_old: bool) -> Links:
    found: Links = {}
    for group in groups:
        own, theirs = (group.old, group.new) if of_old else (group.new, group.old)
        for i in own:
            found.setdefault(i, set()).update(theirs)
    return found


def _candidates(side: Side, span: Span, other: Side, links: Links, back: Links) -> Iterator[tuple[float, Span]]:
    """Yield the other side's clauses that may stand for what one side says alone, with their likeness."""
    first, last = bisect_right(side.token_end, span[0]), bisect_left(side.token_start, span[1])
    words = _content(side, range(first, last))
    if not words or last - first > _LONGEST:
        return
    sentences = range(side.token_sentence[first], side.token_sentence[last - 1] + 1)
    whole = (first, last) == side.bounds[sentences.start]
    linked = {j for i in sentences for j in links.get(i, ())}
    between = _between(links, sentences, len(other.bounds))
    for j in sorted(linked.union(between)):
        low, high = other.bounds[j]
        if other.prepared.sentence_kind[j] or low == high:
            continue
        if whole and [j] == list(between) and list(_between(back, range(j, j + 1), len(side.bounds))) == [*sentences]:
            yield 1.0, (other.token_start[low], other.token_end[high - 1])
        for clause in _clauses(other, j):
            others = _content(other, clause)
            alike = likeness_of_words(words, others)
            if alike >= _ALIKE:
                left = sum(sorted(weight for word, weight in others.items() if word not in side.said))
                alike += _LEFT * left / sum(sorted(others.values())) + _BETWEEN * (j in between)
                yield alike, (other.token_start[clause.start], other.token_end[clause.stop - 1])


def _between(links: Links, sentences: range, count: int) -> range:
    """Return the other side's sentences between those that the nearest linked neighbours are linked with."""
    before = [i for i in links if i < sentences.start]
    after = [i for i in links if i >= sentences.stop]
    low = max(links[max(before)]) + 1 if before else 0
    high = min(links[min(after)]) if after else count
    return range(low, high)


def _clauses(side: Side, sentence: int) -> Iterator[range]:
    low, high = side.bounds[sentence]
    if high - low <= _WHOLE:
        yield range(low, high)
        return
    while low < high:
        clause = range(low, clause_bounds(side, low)[1])
        low = clause.stop
        yield clause


def _content(side: Side, tokens: range) -> dict[str, float]:
    return {side.folded[i]: side.weights[i] for i in tokens if side.weights[i] >= _CONTENT}
