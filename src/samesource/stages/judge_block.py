"""Judge whether a block that several documents carry is furniture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np

from samesource.config import CandidateConfig
from samesource.records.block_carrier import BlockCarrier
from samesource.records.block_case import BlockCase
from samesource.records.block_verdict import BlockVerdict
from samesource.stages.group_carriers import group_carriers
from samesource.stages.weigh_kinship import weigh_kinship
from samesource.stages.widest_story import widest_story

_HEADLINE_WORDS = 4
"""Words of the shortest line that is taken for another story's headline."""
_BURST_DAYS = 3
"""An agency's report is taken over within so many days."""
_TAKEN_OVER = 3
"""Where fewer than a third as many pages of other sites carry a block they may as well be pages wrongly named."""

Groups = list[list[BlockCarrier]]


def judge_block(case: BlockCase, limits: CandidateConfig) -> BlockVerdict | None:
    """Return the verdict on a block, or none where it is story text or nothing can be said; cost: carriers squared."""
    key, factor = case.key, case.factor
    bearers = [carrier for carrier in case.carriers if key in carrier.keys]
    if not bearers:
        return None
    first = bearers[0]
    place = int(np.searchsorted(first.keys, key))
    words, finished, shown = int(first.words[place]), bool(first.finished[place]), first.shown[place]
    widest = widest_story(case.given, limits)
    named = any(key in carrier.title_keys for carrier in case.carriers)
    if named and words >= _HEADLINE_WORDS and (factor or not finished):
        groups = group_carriers(case.carriers, key, widest, limits.alike_permille)
        if _is_headline(key, groups):
            return BlockVerdict("related", len(groups), 0, shown)
    # What somebody said is taken over from report to report, in ever other words around it.
    spoken = any(c.quoted[np.searchsorted(c.keys, key)] for c in bearers)
    slight = finished and int(first.weights[place]) < 1_000_000 * limits.chance_weight
    light = spoken or slight
    varying = finished and len({int(c.exact[np.searchsorted(c.keys, key)]) for c in bearers}) > 1
    wanted = max(limits.chance_permille * light, limits.varying_permille * varying)
    thin = case.documents * 1000 < wanted * case.given or (wanted and case.given < limits.common_documents)
    if case.documents < limits.repeated_groups or thin:
        return None
    if not factor and (light or varying or _is_local(bearers, limits)):
        return None
    groups, shared = _group_own(case, bearers, widest, limits)
    if factor and case.given < limits.common_documents and len(groups) < factor * limits.repeated_groups:
        # On a small site what stands wherever the block does may be furniture with it; that takes more stories to tell.
        widest, factor = min(widest, case.documents - 1), factor * limits.joint_factor
        groups, shared = _group_own(case, bearers, widest, limits)
    begun = [min(dated) for group in groups if (dated := [c.day for c in group if c.day])]
    days = sorted(set(begun))
    kind = ""
    # What other sites carry in the same few days is a report, however little else its versions have in common.
    if factor and not (shared and _is_burst(begun)):
        more = limits.chance_factor if wanted or shared else 1
        kind = "repeated" if _is_repeated(groups, days, factor * more, limits) else ""
    elif not factor:
        kind = "formula" if _is_formula(groups, begun, limits) else ""
    scarce = 2 * case.documents <= case.given or case.given < limits.common_documents
    if kind and finished and not slight and scarce and weigh_kinship(key, groups, widest) >= limits.kin_permille:
        return None
    return BlockVerdict(kind, len(groups), len(days), shown) if kind else None


def _is_local(bearers: Sequence[BlockCarrier], limits: CandidateConfig) -> bool:
    """Tell, before they are grouped, that a block's carriers are too few, or of too few sites, for a formula."""
    sites = {site for carrier in bearers for site in carrier.sites[:1]}
    return len(bearers) < limits.formula_groups or 0 < len(sites) < limits.formula_sites


def _group_own(
    case: BlockCase, bearers: Sequence[BlockCarrier], widest: int, limits: CandidateConfig
) -> tuple[Groups, bool]:
    """Return the groups of a pool's carriers, joined through those elsewhere too, and whether other sites carry it.

    Two versions of a report may have nothing left in common on one site that a third on another site has with both.
    """
    others = [carrier for carrier in case.others if case.key in carrier.keys]
    own = {carrier.id for carrier in bearers}
    joined = group_carriers([*bearers, *others], case.key, widest, limits.alike_permille)
    groups = [kept for group in joined if (kept := [carrier for carrier in group if carrier.id in own])]
    elsewhere = sum(bool(carrier.sites) and case.pool not in carrier.sites for carrier in others)
    return groups, 0 < len(bearers) <= elsewhere * _TAKEN_OVER


def _is_headline(key: int, groups: Groups) -> bool:
    """Tell whether a group carries the headline of another story."""
    named = [any(key in carrier.title_keys for carrier in group) for group in groups]
    return any(named) and not all(named)


def _is_repeated(groups: Groups, days: Sequence[str], factor: int, limits: CandidateConfig) -> bool:
    """Tell whether a site repeats a block over stories and days; without days over more stories."""
    if len(groups) < factor * limits.repeated_groups:
        return False
    undated = sum(all(not c.day for c in group) for group in groups)
    if 2 * undated > len(groups):
        return len(groups) >= limits.undated_factor * factor * limits.repeated_groups
    return len(days) >= limits.repeated_days


def _is_formula(groups: Groups, begun: Sequence[str], limits: CandidateConfig) -> bool:
    """Tell whether a block stands in stories of many sites, far apart in time: copying comes in bursts."""
    if len(groups) < limits.formula_groups or _is_local([carrier for group in groups for carrier in group], limits):
        return False
    if 2 * len(begun) < len(groups):
        return len(groups) >= limits.undated_factor * limits.formula_groups
    span = dt.date.fromisoformat(max(begun)) - dt.date.fromisoformat(min(begun))
    return span.days >= limits.formula_span_days and not _is_burst(begun)


def _is_burst(begun: Sequence[str]) -> bool:
    """Tell whether more than half of the groups began within the few days in which reports are taken over."""
    days = [dt.date.fromisoformat(day).toordinal() for day in begun]
    busiest = max((sum(first <= day < first + _BURST_DAYS for day in days) for first in days), default=0)
    return 2 * busiest > len(days)
