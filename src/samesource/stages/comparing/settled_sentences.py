"""Linked sentences that say the same to the letter."""

from __future__ import annotations

from collections import Counter

from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side


def settled_sentences(parent: Side, child: Side, groups: list[LinkGroup]) -> dict[int, int]:
    """Return the child's sentences, with the parent's, that one group alone links and that differ in nothing.

    They hold no change, so that comparators need look at the other groups only: near-verbatim copies are mostly such.
    """
    olds, news = [i for group in groups for i in group.old], [j for group in groups for j in group.new]
    shared_old, shared_new = _shared(olds), _shared(news)
    pairs = [(old[0], new[0]) for old, new, _ in groups if len(old) == 1 == len(new)]
    if shared_old or shared_new:
        pairs = [(i, j) for i, j in pairs if i not in shared_old and j not in shared_new]
    here, there = parent.signatures, child.signatures
    return {j: i for i, j in pairs if here[i] is not None and here[i] == there[j]}


def _shared(sentences: list[int]) -> set[int]:
    """Return the sentences of several groups."""
    if len(set(sentences)) == len(sentences):
        return set()
    return {i for i, times in Counter(sentences).items() if times > 1}
