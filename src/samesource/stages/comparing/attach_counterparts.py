"""What stands in the other text where words were left out or added."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.stages.comparing.clause import Clause
from samesource.stages.comparing.counterparts import Counterparts

_KINDS = ("addition", "omission")
_TELLING = 4
"""Telling words from which what is left of a sentence is told beside its clauses that have a counterpart."""

Span = tuple[int, int]
Pairs = dict[int, int]


def attach_counterparts(stands: Counterparts, differences: list[Difference], config: ChangeConfig) -> list[Difference]:
    """Give omissions and additions of style, which show one text only, what most likely stands for them in the other.

    They are held clause by clause against all clauses of the other text; each clause stands for one only. What has no
    counterpart stays as it is. An addition that is an omission read the other way is told once.
    """
    lone = [difference for difference in differences if _alone(difference)]
    if not lone or not stands.olds or not stands.news:
        return differences
    gone = {k for difference in lone if difference.old for k in _held(stands.olds, difference.old)}
    come = {k for difference in lone if difference.new for k in _held(stands.news, difference.new)}
    paired = [d for d in differences if d.kind in _KINDS and d.old and d.new]
    gone -= (busy_old := {k for d in paired if d.old for k in _held(stands.olds, d.old)})
    come -= (busy_new := {k for d in paired if d.new for k in _held(stands.news, d.new)})
    forward, backward = _matched(stands, gone, come, busy_old, busy_new, config.counterpart)
    shown: set[tuple[int, int]] = set()
    told: dict[int, list[Difference]] = {}
    for k, difference in sorted(enumerate(differences), key=lambda item: (item[1].kind == "addition", item[0])):
        if not _alone(difference):
            told[k] = [difference]
        else:
            told[k] = _parted(difference, stands, backward if difference.new else forward, shown)
    return [difference for k in range(len(differences)) for difference in told[k]]


def _alone(difference: Difference) -> bool:
    """Tell whether a difference of style shows words that one text has, and nothing of the other."""
    one = difference.old is None if difference.kind == "addition" else difference.new is None
    return one and difference.severity == "style" and difference.kind in _KINDS


def _held(clauses: list[Clause], span: Span) -> range:
    """Return the clauses within a span."""
    first = bisect_left(clauses, span[0], key=lambda clause: clause.start)
    return range(first, bisect_right(clauses, span[1], key=lambda clause: clause.end))


def _matched(
    stands: Counterparts, gone: set[int], come: set[int], busy_old: set[int], busy_new: set[int], least: float
) -> tuple[Pairs, Pairs]:
    """Pair clauses of which one at least is told alone, the likeliest first, each once; both ways."""
    likely = zip(*(places.tolist() for places in (stands.scores >= least).nonzero()), strict=True)
    listed = [
        (-round(float(stands.scores[i, j]), 9), i + j, max(i, j), i, j)
        for i, j in likely
        if (i in gone and j not in busy_new) or (j in come and i not in busy_old)
    ]
    forward: Pairs = {}
    backward: Pairs = {}
    for *_, i, j in sorted(listed):
        if i not in forward and j not in backward:
            forward[i], backward[j] = j, i
    return forward, backward


def _parted(
    difference: Difference, stands: Counterparts, pairs: Pairs, shown: set[tuple[int, int]]
) -> list[Difference]:
    """Return a difference clause by clause where some clauses have a counterpart, and what is left of it between them.

    Pairs of clauses that are `shown` already, old and new, are left out, and those of this difference are added.
    """
    gone = difference.kind == "omission"
    own, theirs = (stands.olds, stands.news) if gone else (stands.news, stands.olds)
    span = difference.old or difference.new or (0, 0)
    held = _held(own, span)
    if pairs.keys().isdisjoint(held):
        return [difference]
    text = (stands.child if gone else stands.parent).prepared.text
    found: list[Difference] = []
    runs: list[list[int]] = [[]]
    for k in held:
        if k not in pairs:
            runs[-1].append(k)
            continue
        runs.append([])
        pair = (k, pairs[k]) if gone else (pairs[k], k)
        if pair not in shown:
            shown.add(pair)
            place = span if len(held) == 1 else (own[k].start, own[k].end)
            stand = (theirs[pairs[k]].start, theirs[pairs[k]].end)
            old, new = (place, stand) if gone else (stand, place)
            told_of = f"{difference.description}; in its place: {text[slice(*stand)]}"
            found.append(replace(difference, old=old, new=new, description=told_of))
    for run in runs:
        if len({word for k in run for word in own[k].words}) >= _TELLING:
            left = (own[run[0]].start, own[run[-1]].end)
            found.append(replace(difference, old=left if gone else None, new=None if gone else left))
    return found
