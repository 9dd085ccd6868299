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
    place = int(np.searchsorted(bearers[0].keys, key))
    words, finished = int(bearers[0].words[place]), bool(bearers[0].finished[place])
    shown = bearers[0].shown[place]
    if (
        factor
        and words >= _HEADLINE_WORDS
        and len(bearers) < len(carriers)
        and _is_headline(key, pool, carriers, limits)
    ):
        return BlockVerdict("related", documents, 0, shown)
    if documents < limits.repeated_groups:
        return None
    if finished and words < limits.short_words and documents * 1000 < limits.short_permille * pool:
        return None
    groups = group_carriers(bearers, key, _widest(pool, limits), limits.alike_permille)
    common = documents > _widest(pool, limits)
    if finished and words >= limits.short_words and not common and _kinship(key, groups) >= limits.kin_permille:
        return None
    days = sorted({min(dated) for group in groups if (dated := [c.day for c in group if c.day])})
    if factor:
        repeated = _is_repeated(groups, days, factor, limits)
        return BlockVerdict("repeated", len(groups), len(days), shown) if repeated else None
    if (words >= limits.short_words or not finished) and _is_formula(groups, limits):
        return BlockVerdict("formula", len(groups), len(days), shown)
    return None


def _widest(pool: int, limits: CandidateConfig) -> int:
    """Return how many documents may carry a paragraph that still tells one story from another.

    In a small pool, where one story may be most of it, none is too widely carried.
    """
    return pool if pool < limits.common_documents else pool * limits.common_permille // 1000


def _is_headline(key: int, pool: int, carriers: Sequence[BlockCarrier], limits: CandidateConfig) -> bool:
    """Tell whether a document carries the headline of another story."""
    groups = group_carriers(carriers, key, _widest(pool, limits), limits.alike_permille)
    return any(any(c.title_key == key for c in group) for group in groups) and any(
        all(c.title_key != key for c in group) for group in groups
    )


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
    sites = {site for group in groups for c in group for site in c.sites[:1]}
    if len(groups) < limits.formula_groups or 0 < len(sites) < limits.formula_sites:
        return False
    undated = sum(all(not c.day for c in group) for group in groups)
    if 2 * undated > len(groups):
        return len(groups) >= limits.undated_factor * limits.formula_groups
    ordinals = [
        dt.date.fromisoformat(min(c.day for c in g if c.day)).toordinal() for g in groups if any(c.day for c in g)
    ]
    busiest = max(sum(first <= day < first + _BURST_DAYS for day in ordinals) for first in ordinals)
    return max(ordinals) - min(ordinals) >= limits.formula_span_days and 2 * busiest <= len(ordinals)
