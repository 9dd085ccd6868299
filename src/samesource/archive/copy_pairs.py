"""The pairs of a story that stages.expand_copies judges."""

from __future__ import annotations

from itertools import combinations

from samesource.archive.asked import ASKED
from samesource.archive.judged import Pair
from samesource.archive.plan_stories import StoryPlan
from samesource.config import RelateConfig

RECALLED = ("small_alignments", "small_relations")
"""Where that stage puts how they correspond, and what they are."""


def copy_pairs(plan: StoryPlan, config: RelateConfig) -> dict[Pair, tuple[str, str]]:
    """Name the pairs of a small story's documents of which one is a copy; what is asked about is left out."""
    ordered = sorted((name, number, name != witness) for number, (name, witness) in plan.documents.items())
    if len(ordered) > config.copy_pairs_limit or not any(is_copy for _, _, is_copy in ordered):
        return {}
    return {
        (i, j): (first, second)
        for (first, i, is_copy), (second, j, is_other) in combinations(ordered, 2)
        if (is_copy or is_other) and ASKED not in (i, j)
    }
