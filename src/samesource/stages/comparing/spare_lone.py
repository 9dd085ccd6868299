"""Which words left out or added are worth telling."""

from __future__ import annotations

from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.tokens_within import tokens_within
from samesource.stages.comparing.unsaid_weight import unsaid_weight

_LINKED = 0.7
"""Share of linked sentences up to which an edited text is cut or joined with others: each thing gone tells nothing."""
_NEW = 4.0
"""Weight of words that the parent has nowhere, from which what a reworded text adds is more than wording."""
_SHORT = 6
"""Words from which an addition of style states something."""


def spare_lone(
    parent: Side, child: Side, groups: list[LinkGroup], edited: bool, differences: list[Difference]
) -> list[Difference]:
    """Leave out omissions and additions of style that show one text only and were hardly ever what a reader looks for.

    `groups` are the sure links. What an edited text of few linked sentences leaves out or adds is the rest of it.
    """
    held = len({i for group in groups for i in group.old}), len({j for group in groups for j in group.new})
    shares = held[0] / max(1, len(parent.bounds)), held[1] / max(1, len(child.bounds))

    def spared(difference: Difference) -> bool:
        if difference.severity != "style":
            return False
        if difference.kind == "omission" and difference.new is None:
            return edited and shares[1] <= _LINKED
        if difference.kind != "addition" or difference.old is not None or difference.new is None:
            return False
        if edited:
            return len(tokens_within(child, difference.new)) < _SHORT or shares[0] <= _LINKED
        return len(tokens_within(child, difference.new)) < _SHORT or unsaid_weight(child, difference.new, parent) < _NEW

    return [difference for difference in differences if not spared(difference)]
