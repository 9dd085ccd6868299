"""How copies were judged before."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.copy_pairs import RECALLED, copy_pairs
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan
from samesource.archive.read_judged import read_judged
from samesource.archive.recalled import Recalled


def recall_copies(opened: Opened, plans: Iterable[StoryPlan]) -> dict[str, Recalled]:
    """Return how pairs of which one is a copy were judged before, by the tables of stages.expand_copies."""
    aligned, related = Recalled(("a", "b"), {}), Recalled(("a", "b"), {})
    for plan in plans:
        wanted = copy_pairs(plan, opened.config.relate)
        for pair, judged in read_judged(opened.connection, wanted.keys()).items():
            first, second = wanted[pair]
            aligned.rows[first, second] = [{"a": first, "b": second, "packed": judged["alignment"]}]
            related.rows[first, second] = [judged["relation"]]
    return dict(zip(RECALLED, (aligned, related), strict=True))
