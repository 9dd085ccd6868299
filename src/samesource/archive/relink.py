"""Look up new witnesses, judge their pairs, and note whose stories that touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from samesource.archive.find_pairs import find_pairs
from samesource.archive.is_linked import is_linked
from samesource.archive.judge_waiting import judge_waiting
from samesource.archive.judged import Chances, Pair
from samesource.archive.likely_neighbours import likely_neighbours
from samesource.archive.mark_dirty import mark_dirty
from samesource.archive.near_pairs import near_pairs
from samesource.archive.opened import Opened
from samesource.archive.rank_pairs import rank_pairs
from samesource.archive.retire_witnesses import retire_witnesses
from samesource.archive.store_pairs import store_pairs
from samesource.archive.store_postings import store_postings
from samesource.config import RelateConfig


def relink(opened: Opened, new: Iterable[int], retired: Iterable[int], bereft: Iterable[int] = ()) -> None:
    """Store the keys and pairs of witnesses that are `new`, take back those `retired`, and mark what changed as dirty.

    `bereft` are witnesses that have lost pairs already. A pair comes and goes with the nearest of either document, so
    those of every document that gained or lost one are ranked again.
    """
    connection = opened.connection
    added = sorted(set(new))
    touched = retire_witnesses(opened, retired) | set(bereft)
    evidence = find_pairs(opened, store_postings(opened, added)) if added else {}
    touched |= store_pairs(opened, evidence) | set(added)
    before = near_pairs(opened, touched)
    rank_pairs(opened, touched)
    judge_waiting(opened, touched)
    mark_dirty(connection, {*added, *_changed(before, near_pairs(opened, touched), set(added), opened.config.relate)})


def _changed(
    before: Mapping[Pair, Chances], after: Mapping[Pair, Chances], added: set[int], config: RelateConfig
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
