"""Whether a figure that one text gives has nothing in its place in the other."""

from __future__ import annotations

from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.side import Side

_NO_VALUES = frozenset(["name", "role"])


def stands_alone(side: Side, place: tuple[int, int], other: Side, groups: list[LinkGroup], of_new: bool) -> bool:
    """Tell whether the sentences linked with that of `place` have no value that `side` does not give there too.

    A value left over on both sides may be one written in two ways. `of_new` where `side` is the child.
    """
    sentence = next((f.sentence for f in side.facts if place[0] <= f.start < place[1]), -1)
    linked = [group for group in groups if sentence in (group.new if of_new else group.old)]
    own = {i for group in linked for i in (group.new if of_new else group.old)}
    theirs = {i for group in linked for i in (group.old if of_new else group.new)}
    values = [fact for fact in side.facts if fact.sentence in own and fact.kind not in _NO_VALUES]
    return all(
        any(equal_values(fact, value) for value in values)
        for fact in other.facts
        if fact.sentence in theirs and fact.kind not in _NO_VALUES
    )
