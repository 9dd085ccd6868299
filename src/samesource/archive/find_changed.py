"""Whose stories a change of pairs may touch."""

from __future__ import annotations

from collections.abc import Mapping, Set

from samesource.archive.is_linked import is_linked
from samesource.archive.judged import Chances, Pair
from samesource.archive.likely_neighbours import likely_neighbours
from samesource.config import RelateConfig


def find_changed(
    before: Mapping[Pair, Chances], after: Mapping[Pair, Chances], added: Set[int], config: RelateConfig
) -> set[int]:
    """Return both ends of links that came or went, of other pairs but those that are new with a document.

    Where a document comes to have too many likely neighbours to compare them, or no longer has, these are among them.
    """
    changed: set[int] = set()
    for pair in before.keys() ^ after.keys():
        if is_linked(before.get(pair) or after[pair], config) or not added & set(pair):
            changed |= set(pair)
    now, then = likely_neighbours(after, config), likely_neighbours(before, config)
    for number in now.keys() | then.keys():
        nearby = now.get(number, set()), then.get(number, set())
        if len({len(likely) > config.likely_limit for likely in nearby}) > 1:
            changed |= nearby[0] | nearby[1]
    return changed
