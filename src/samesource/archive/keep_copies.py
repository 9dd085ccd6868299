"""Keep how copies were judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from samesource.archive.copy_pairs import RECALLED, copy_pairs
from samesource.archive.keep_judged import keep_judged
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan
from samesource.archive.recalled import Recalled


def keep_copies(opened: Opened, plans: Iterable[StoryPlan], recalled: Mapping[str, Recalled]) -> None:
    """Write down, from the tables of a finished flow, how pairs with copies were judged that were not `recalled`."""
    known = recalled[RECALLED[1]].rows
    lacking = {
        names: pair
        for plan in plans
        for pair, names in copy_pairs(plan, opened.config.relate).items()
        if names not in known
    }
    if not lacking:
        return
    alignments = {(row["a"], row["b"]): row["packed"] for row in opened.engine.fetch("copy_alignments").to_pylist()}
    for row in opened.engine.fetch("copy_relations").to_pylist():
        names = row["a"], row["b"]
        if names in lacking:
            keep_judged(opened, lacking[names], {"alignment": alignments[names], "relation": row})
