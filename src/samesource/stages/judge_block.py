"""Judge whether a block that several documents carry is furniture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np

from samesource.config import CandidateConfig
from samesource.records.block_carrier import BlockCarrier
from samesource.records.block_verdict import BlockVerdict
from samesource.stages.group_carriers import group_carriers

_HEADLINE_WORDS = 4
"""Words of the shortest line that is taken for another story's headline."""
_BURST_DAYS = 3
"""An agency's report is taken over within so many days."""

Groups = list[list[BlockCarrier]]


def judge_block(
    key: int, documents: int, pool: int, carriers: Sequence[BlockCarrier], factor: int, limits: CandidateConfig
) -> BlockVerdict | None:
    """Return the verdict on block `key`, or none where it is story text or nothing can be said.

    `documents` of the `pool` documents of a site carry it, `carriers` (in order of id) are a sample of them and of
    those whose headline it is. `factor` multiplies the groups wanted where the site is a guess; 0 means that the pool
    is everything given. Cost: carriers squared.
    """
    bearers = [carrier for carrier in carriers if key in carrier.keys]
    if not bearers:
        return None
    first = bearers[0]
    place = int(np.searchsorted(first.keys, key))
    words, finished, shown = int(first.words[place]), bool(first.finished[place]), first.shown[place]
    widest = pool if pool < limits.common_documents else pool * limits.common_permille // 1000
    named = any(key in carrier.title_keys for carrier in carriers)
    if named and words >= _HEADLINE_WORDS and (factor or not finished):
        groups = group_carriers(carriers, key, widest, limits.alike_permille)
        if _is_headline(key, groups):
            return BlockVerdict("related", len(groups), 0, shown)
    light = finished and int(first.weights[place]) < 1_000_000 * limits.chance_weight
    varying = finished and len({int(c.exact[np.searchsorted(c.keys, key)]) for c in bearers}) > 1
    wanted = max(limits.chance_permille * light, limits.varying_permille * varying)
    thin = documents * 1000 < wanted * pool or (wanted and pool < limits.common_documents)
    if documents < limits.repeated_groups or thin:
        return None
    groups = group_carriers(bearers, key, widest, limits.alike_permille)
    if finished and not light and documents <= widest and _kinship(key, groups) >= limits.kin_permille:
        return None
    days = sorted({min(dated) for group in groups if (dated := [c.day for c in group if c.day])})
    if factor and _is_repeated(groups, days, factor * (limits.chance_factor if wanted else 1), limits):
        return BlockVerdict("repeated", len(groups), len(days), shown)
    if not factor and not light and not varying and _is_formula(groups, limits):
        return BlockVerdict("formula", len(groups), len(days), shown)
    return None


def _is_headline(key: int, groups: Groups) -> bool:
    """Tell whether a group carries the headline of another story."""
    named = [any(key in carrier.title_keys for carrier in group) for group in groups]
    return any(named) and not all(named)


def _kinship(key: int, groups: Groups) -> int:
    """Return how much of what the block is about returns in the stories around it, permille: a mean over groups."""
    best = [max(int(c.kinship[np.searchsorted(c.keys, key)]) for c in group) for group in groups]
    known = [value for value in best if value >= 0]
    return sum(known) // len(known) if known else 0


def _is_repeated(groups: Groups, days: Sequence[str], factor: int, limits: CandidateConfig) -> bool:
    """Tell whether a site repeats a block over stories and days; without days over more stories."""
    if len(groups) < factor * limits.repeated_groups:
        return False
    undated = sum(all(not c.day for c in group) for group in groups)
    if 2 * undated > len(groups):
        return len(groups) >= limits.undated_factor * factor * limits.repeated_groups
    return len(days) >= limits.repeated_days


def _is_formula(groups: Groups, limits: CandidateConfig) -> bool:
    """Tell whether a block stands in stories of many sites, far apart in time: copying comes in bursts."""
    sites = {site for group in groups for carrier in group for site in carrier.sites[:1]}
    if len(groups) < limits.formula_groups or 0 < len(sites) < limits.formula_sites:
        return False
    begun = [dt.date.fromisoformat(min(dated)).toordinal() for g in groups if (dated := [c.day for c in g if c.day])]
    if 2 * len(begun) < len(groups):
        return len(groups) >= limits.undated_factor * limits.formula_groups
    busiest = max(sum(first <= day < first + _BURST_DAYS for day in begun) for first in begun)
    return max(begun) - min(begun) >= limits.formula_span_days and 2 * busiest <= len(begun)
