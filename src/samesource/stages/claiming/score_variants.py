"""Which values of different documents took one another's place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samesource.stages.claiming.equal_values import equal_values
from samesource.stages.claiming.is_slip import is_slip
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.same_quantity import same_quantity
from samesource.stages.claiming.story_view import Sentence, StoryView

_ALIGNED = 0.1
"""Added where the sentences are aligned."""
_UNIT = 0.1
"""Added where the units are equal."""
_SLIP = 0.15
"""Added where the digits are the same in another order, or zeros slipped."""
_ABOUT = 0.3
"""Added where one figure is the other rounded, converted or cut: the exact one is seldom told beside it."""
_ONLY = 0.2
"""Added where parent and child have one value each of a unit that the other lacks: it can only stand for that."""
_VARIANT = 0.32
"""Likeness of parent's and child's context from which two values are readings of one claim."""
_UNRELATED = 0.66
"""The same where neither derives from the other."""

Placed = list[tuple[int, Mention]]
"""Mentions with the index of their group."""


def score_variants(
    groups: Sequence[Group], view: StoryView, holders: Mapping[str, set[int]]
) -> dict[tuple[int, int], float]:
    """Score pairs of groups (lower index first) by their best mentions: in aligned sentences, or in parent and child.

    `holders` are the documents that have each key. Cost: values of a parent × values of its child, and of sentences.
    """
    return _Scorer(groups, view, holders).score()


class _Scorer:
    def __init__(self, groups: Sequence[Group], view: StoryView, holders: Mapping[str, set[int]]) -> None:
        self.view = view
        self.holders = holders
        self.by_sentence: dict[Sentence, Placed] = {}
        self.by_document: dict[int, Placed] = {}
        for i, group in enumerate(groups):
            for mention in group.mentions:
                self.by_sentence.setdefault((mention.document, mention.sentence), []).append((i, mention))
                self.by_document.setdefault(mention.document, []).append((i, mention))
        self.scored: dict[tuple[int, int], float] = {}

    def score(self) -> dict[tuple[int, int], float]:
        for place in sorted(self.by_sentence):
            linked = self.view.linked.get(place, frozenset())
            for other in sorted(o for o in linked if o > place and o in self.by_sentence):
                self._compare(self.by_sentence[place], self.by_sentence[other], _ALIGNED, frozenset())
        for a, b in sorted(self.view.lineage.edges):
            left, right = self.by_document.get(a, []), self.by_document.get(b, [])
            self._compare(left, right, 0.0, self._only(left, b) & self._only(right, a))
        return {place: score for place, score in self.scored.items() if score > 0}

    def _only(self, placed: Placed, other: int) -> frozenset[str]:
        """Return the units of which a document has one value, repeated or not, that another document lacks."""
        lacking: dict[str, set[str]] = {}
        for _, mention in placed:
            if mention.unit and other not in self.holders[mention.key]:
                lacking.setdefault(mention.unit, set()).add(mention.key)
        return frozenset(unit for unit, keys in lacking.items() if len(keys) == 1)

    def _compare(self, left: Placed, right: Placed, bonus: float, only: frozenset[str]) -> None:
        """Keep the best score of each pair of groups."""
        for i, first in left:
            for j, second in right:
                if i != j and self._comparable(first, second):
                    place = (min(i, j), max(i, j))
                    alone = _ONLY if first.unit == second.unit and first.unit in only else 0.0
                    self.scored[place] = max(self.scored.get(place, 0.0), self._likeness(first, second, bonus + alone))

    def _comparable(self, a: Mention, b: Mention) -> bool:
        """Tell whether two mentions may be readings of one claim: different, and neither is in the other document."""
        if a.kind != b.kind and {a.kind, b.kind} != {"quantity", "ordinal"}:
            return False
        if a.key == b.key:
            return bool(a.unit and b.unit) and a.unit != b.unit and same_quantity(a, b)
        if b.document in self.holders[a.key] or a.document in self.holders[b.key]:
            return False
        return same_quantity(a, b)

    def _likeness(self, a: Mention, b: Mention, bonus: float) -> float:
        """Score two different values by their contexts; 0 where they are no readings of one claim."""
        near = (min(a.document, b.document), max(a.document, b.document)) in self.view.lineage.edges
        likeness = bonus + sum(weight * b.vector.get(stem, 0.0) for stem, weight in a.vector.items())
        likeness += _UNIT if a.unit == b.unit and a.unit else 0.0
        likeness += _SLIP if is_slip(a.key, b.key) else 0.0
        likeness += _ABOUT if a.key != b.key and equal_values(a, b) else 0.0
        return likeness if likeness >= (_VARIANT if near else _UNRELATED) else 0.0
