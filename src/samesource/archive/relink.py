"""Look up new witnesses, judge their pairs, and note whose stories that touches."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.find_changed import find_changed
from samesource.archive.find_pairs import find_pairs
from samesource.archive.judge_waiting import judge_waiting
from samesource.archive.mark_dirty import mark_dirty
from samesource.archive.near_pairs import near_pairs
from samesource.archive.opened import Opened
from samesource.archive.rank_pairs import rank_pairs
from samesource.archive.retire_witnesses import retire_witnesses
from samesource.archive.store_pairs import store_pairs
from samesource.archive.store_postings import store_postings


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
    changed = find_changed(opened, before, near_pairs(opened, touched), set(added))
    mark_dirty(connection, {*added, *changed})
