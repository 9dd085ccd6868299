"""Who stands in another's place in sentences that say the same."""

from __future__ import annotations

from collections.abc import Collection

from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side

_LIKE = 0.35
"""Score from which two linked sentences speak of one thing."""


def swapped_people(parent: Side, child: Side, groups: list[LinkGroup]) -> list[tuple[Fact, Fact]]:
    """Return the one person of a linked sentence and another of the child's, where both texts know both by surname.

    Sentences that quote are left to the comparison of speakers.
    """
    known = parent.people.keys() & child.people.keys()
    if len(known) < 2:
        return []
    quoting = {s.sentence for s in parent.speakers}, {s.sentence for s in child.speakers}
    found = []
    for group in groups:
        if len(group.old) != 1 or len(group.new) != 1 or group.score < _LIKE:
            continue
        if parent.said_of.get(group.old[0]) == child.said_of.get(group.new[0]):
            continue
        if group.old[0] in quoting[0] or group.new[0] in quoting[1]:
            continue
        olds, news = _people(parent, group.old[0], known), _people(child, group.new[0], known)
        if len(olds) == len(news) == 1 and olds.keys() != news.keys():
            found += list(zip(olds.values(), news.values(), strict=True))
    return found


def _people(side: Side, sentence: int, known: Collection[str]) -> dict[str, Fact]:
    """Return the first mention of each of the `known` surnames in a sentence."""
    found: dict[str, Fact] = {}
    for fact in side.facts_of.get(sentence, ()):
        surname = fact.value.rsplit(maxsplit=1)[-1]
        if fact.kind == "name" and surname in known:
            found.setdefault(surname, fact)
    return found
