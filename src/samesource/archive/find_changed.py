"""Whose stories a change of pairs may touch."""

from __future__ import annotations

from collections.abc import Mapping, Set

from samesource.archive.is_linked import is_linked
from samesource.archive.judged import Chances, Pair
from samesource.archive.nearest_likely import nearest_likely
from samesource.archive.opened import Opened


def find_changed(
    opened: Opened, before: Mapping[Pair, Chances], after: Mapping[Pair, Chances], added: Set[int]
) -> set[int]:
    """Return both ends of links that came or went, of other pairs but those that are new with a document.

    Where one of a document's nearest likely neighbours gave way, all of them are among these: every two are compared.
    """
    changed: set[int] = set()
    for pair in before.keys() ^ after.keys():
        if is_linked(before.get(pair) or after[pair], opened.config.relate) or not added & set(pair):
            changed |= set(pair)
    now, then = nearest_likely(opened, after), nearest_likely(opened, before)
    for number, nearest in then.items():
        kept = now.get(number, set())
        if nearest - kept:
            changed |= nearest | kept
    return changed
