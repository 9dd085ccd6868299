"""Read the tables that the flow begins with."""

from __future__ import annotations

from samesource.archive.asked import ASKED
from samesource.archive.judge_pairs import judge_pairs
from samesource.archive.judged import Judged, Pair, Tables
from samesource.archive.keep_judged import keep_judged
from samesource.archive.layout import PARTS
from samesource.archive.opened import Opened
from samesource.archive.pair_tables import pair_tables
from samesource.archive.plan_stories import StoryPlan
from samesource.archive.read_judged import read_judged
from samesource.archive.read_parts import read_parts


def read_tables(opened: Opened, plans: list[StoryPlan]) -> Tables:
    """Read what the flow knows of stories before it looks into them, as rows of its tables."""
    documents = {number: told for plan in plans for number, told in plan.documents.items()}
    judged = _read_judged(opened, plans)
    asked = opened.asked.parts if opened.asked and ASKED in documents else {}
    held = documents.keys() - {ASKED}
    return {
        **{part: [*read_parts(opened.connection, held, part), *([asked[part]] if asked else [])] for part in PARTS},
        "witnesses": [{"id": name, "witness": witness} for name, witness in documents.values()],
        "stories": [
            {"id": name, "story": plan.id}
            for plan in plans
            for name, witness in plan.documents.values()
            if name == witness
        ],
        **pair_tables(judged[pair] for pair in sorted(judged)),
    }


def _read_judged(opened: Opened, plans: list[StoryPlan]) -> dict[Pair, Judged]:
    """Read how the pairs of stories were judged; what was not kept of a pair is made again and kept now."""
    found: dict[Pair, Judged] = {}
    for plan in plans:
        found |= read_judged(opened.connection, plan.pairs)
    lacking = {pair for plan in plans for pair in plan.pairs} - found.keys()
    for pair, judged in judge_pairs(opened, lacking).items():
        keep_judged(opened, pair, judged)
        found[pair] = judged
    return found
