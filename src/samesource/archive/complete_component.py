"""Judge the pairs of likely stories that the candidates left out."""

from __future__ import annotations

import json
from itertools import combinations

from samesource.archive.gather_component import Chances, Component
from samesource.archive.judge_pairs import judge_pairs
from samesource.archive.judged import Pair
from samesource.archive.keep_judged import keep_judged
from samesource.archive.opened import Opened
from samesource.kernels.components import components

_READ = """
SELECT a, b, same_story, dependent FROM judged
WHERE a IN (SELECT value FROM json_each(?1)) AND b IN (SELECT value FROM json_each(?1))
"""


def complete_component(opened: Opened, component: Component) -> dict[Pair, Chances]:
    """Return the pairs of a component with those that stages.complete_pairs adds; what was judged before is read.

    Cost: alignments of the pairs of a new document with the others of its likely story, where that is small.
    """
    lacking = _lacking(opened, component)
    if not lacking:
        return component.pairs
    inside = json.dumps(sorted({number for pair in lacking for number in pair}))
    known = {(a, b): (same, told) for a, b, same, told in opened.connection.execute(_READ, (inside,))}
    added = {pair: known[pair] for pair in lacking if pair in known}
    for pair, judged in judge_pairs(opened, lacking - known.keys()).items():
        keep_judged(opened, pair, judged)
        added[pair] = judged["relation"]["same_story"], judged["relation"]["dependent"]
    return component.pairs | added


def _lacking(opened: Opened, component: Component) -> set[Pair]:
    """List the pairs of likely stories, small enough to have all their pairs judged, that no candidate is."""
    limits = opened.config.relate
    least = round(limits.likely_story * 1_000_000)
    name = {number: told[0] for number, told in component.documents.items()}
    members = sorted(component.witnesses, key=lambda number: name[number])
    place = {number: i for i, number in enumerate(members)}
    likely = [(place[a], place[b]) for (a, b), (same, _) in component.pairs.items() if same >= least]
    lacking: set[Pair] = set()
    for part in components(len(members), likely):
        if 1 < len(part) <= limits.all_pairs_limit:
            lacking |= {(members[i], members[j]) for i, j in combinations(sorted(part), 2)}
    return lacking - component.pairs.keys()
