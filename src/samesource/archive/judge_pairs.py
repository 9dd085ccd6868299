"""Align and judge pairs with the stages' own kernels."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.asked import ASKED
from samesource.archive.find_names import find_names
from samesource.archive.judge_named import judge_named
from samesource.archive.judged import Judged, Pair
from samesource.archive.opened import Opened
from samesource.archive.read_parts import read_parts


def judge_pairs(opened: Opened, pairs: Iterable[Pair]) -> dict[Pair, Judged]:
    """Return how each pair of numbers corresponds and what it is; pairs with what is asked about are judged once."""
    listed = sorted(set(pairs))
    asked = opened.asked
    known = {pair: asked.judged[pair] for pair in listed if pair in asked.judged} if asked else {}
    lacking = [pair for pair in listed if pair not in known]
    if not lacking:
        return known
    name = find_names(opened.connection, (number for pair in lacking for number in pair))
    prepared = read_parts(opened.connection, name, "prepared")
    if asked:
        name[ASKED] = asked.id
        prepared.append(asked.parts["prepared"])
    made = judge_named(opened, [(name[a], name[b]) for a, b in lacking], prepared)
    found = {(a, b): made[name[a], name[b]] for a, b in lacking}
    if asked:
        asked.judged.update({pair: judged for pair, judged in found.items() if ASKED in pair})
    return known | found
