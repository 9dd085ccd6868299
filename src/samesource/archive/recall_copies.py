"""How copies were judged before."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.copy_pairs import RECALLED, copy_pairs
from samesource.archive.judged import Judged
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan
from samesource.archive.recalled import Recalled
from samesource.archive.unpack_part import unpack_part

_READ = """
SELECT a, b, content FROM judged
WHERE a IN (SELECT value FROM json_each(?1)) AND b IN (SELECT value FROM json_each(?1))
"""


def recall_copies(opened: Opened, plans: Iterable[StoryPlan]) -> dict[str, Recalled]:
    """Return how pairs of which one is a copy were judged before, by the tables of stages.expand_copies."""
    aligned, related = Recalled(("a", "b"), {}), Recalled(("a", "b"), {})
    for plan in plans:
        wanted = copy_pairs(plan, opened.config.relate)
        listed = json.dumps(sorted({number for pair in wanted for number in pair}))
        for a, b, content in opened.connection.execute(_READ, (listed,)) if wanted else ():
            if (a, b) in wanted:
                told: Judged = unpack_part(content, f"the judged pair of documents number {a} and {b}")
                first, second = wanted[a, b]
                aligned.rows[first, second] = [{"a": first, "b": second, "packed": told["alignment"]}]
                related.rows[first, second] = [told["relation"]]
    return dict(zip(RECALLED, (aligned, related), strict=True))
