"""Stories, and what of them hangs together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from samesource.config import RelateConfig
from samesource.kernels.components import components
from samesource.kernels.linked_groups import WEIGHT, Known
from samesource.kernels.sparse_average_link import SparseLinks, sparse_average_link
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.records.story_pair import StoryPair
from samesource.stages.days_between import days_between

_SURE, _UNSURE = 4.0, 2.5
"""Log-odds at which sure pairs are bent, and at which those that share little are: of two independent reports of an
event either may tell what the other leaves out, so that little in common says less than much in common."""
_SUREST = 0.001
"""The slope beyond: of pairs that are all sure the surest go first, not those that the ids name first."""
_UNIT = 1_000_000
"""Log-odds are counted in millionths, so that their sums are exact in any order."""

Chances = dict[tuple[int, int], tuple[float, float]]
"""P(same story) and P(dependent) by pair of positions."""
Groups = list[list[str]]
_Places = list[list[int]]


def link_stories(
    members: Sequence[StoryMember], relations: Iterable[Relation | StoryPair], config: RelateConfig
) -> tuple[Groups, Groups]:
    """Return groups of witnesses by average link over the log-odds of one story, and blocks of such groups; sorted ids.

    Two events of one kind share more than strangers do, but less than the independent reports of each share: groups
    stay apart where they differ so (`story_contrast`): cohesion against separation, as in
    Rousseeuw (1987): Silhouettes, J. Comput. Appl. Math. 20. Copies share all they have, which says nothing of the
    event: a pair is heard on it by its chance of independence.
    A dated member further than `story_days` from its group's median date is put out, unless its text surely depends
    on a member's (`far_dependent`). What a block holds is grouped the same with or without the other blocks.
    Cost: m log m for m pairs.
    """
    ordered = sorted(members, key=lambda member: member.id)
    index = {member.id: position for position, member in enumerate(ordered)}
    chances: Chances = {}
    for relation in relations:
        first, second = index.get(relation.a), index.get(relation.b)
        if first is not None and second is not None:
            same, dependent = relation.same_story, relation.dependent
            chances[(first, second) if first < second else (second, first)] = (max(same, dependent), dependent)
    groups, blocks = _link(ordered, chances, config)
    return sorted([[ordered[k].id for k in group] for group in groups]), sorted(
        [[ordered[k].id for k in block] for block in blocks]
    )


def _link(members: list[StoryMember], chances: Chances, config: RelateConfig) -> tuple[_Places, _Places]:
    """Group by average link, put out what its dates put out, and group that again."""
    if len(members) == 1:
        return [[0]], [[0]]
    known = [_known(pair, chance, config) for pair, chance in chances.items()]
    links = SparseLinks(len(members), known, _log_odds(config.unseen_pair))
    linked, blocks = sparse_average_link(links, _log_odds(config.same_story), config.story_contrast * _UNIT)
    # Texts that surely depend on each other are one story whatever the rest of the group looks like.
    surely = [pair for pair, (_, dependent) in chances.items() if dependent >= config.dependent_alone]
    found = [
        part
        for group, inside in _join(linked, surely, chances)
        for part in _put_out_far(group, inside, members, config)
    ]
    return sorted(found), [sorted(group) for group, _ in _join(blocks, surely, {})]


def _known(pair: tuple[int, int], chance: tuple[float, float], config: RelateConfig) -> Known:
    """Say how alike a pair is, and how much it is heard."""
    same, dependent = chance
    alike = _log_odds(same)
    if dependent >= config.dependent_alone:
        alike = max(alike, round(_SURE * _UNIT))
    return *pair, alike, round((1.0 - dependent) * WEIGHT)


def _log_odds(chance: float) -> int:
    """Return log-odds, bent where a pair is sure enough: one sure pair must not outweigh many doubtful ones."""
    inside = min(max(chance, 1e-9), 1.0 - 1e-9)
    odds = max(math.log(inside / (1.0 - inside)), -_UNSURE)
    return round(min(odds, _SURE + (odds - _SURE) * _SUREST) * _UNIT)


def _join(groups: _Places, pairs: Sequence[tuple[int, int]], chances: Chances) -> list[tuple[list[int], Chances]]:
    """Join groups that any of `pairs` connects; hand each the chances of the pairs inside it."""
    place = {k: number for number, group in enumerate(groups) for k in group}
    joined = [
        sorted(k for number in numbers for k in groups[number])
        for numbers in components(len(groups), [(place[i], place[j]) for i, j in pairs])
    ]
    inside: list[Chances] = [{} for _ in joined]
    now = {k: number for number, group in enumerate(joined) for k in group}
    for (i, j), chance in chances.items():
        if now[i] == now[j]:
            inside[now[i]][i, j] = chance
    return list(zip(joined, inside, strict=True))


def _put_out_far(group: list[int], chances: Chances, members: list[StoryMember], config: RelateConfig) -> _Places:
    """Return a group without those whose dates lie too far from it, and these grouped by themselves."""
    far = _far_in_time([members[k] for k in group], config)
    held = {k for pair, (_, dependent) in chances.items() if dependent >= config.far_dependent for k in pair}
    out = [k for k, is_far in zip(group, far, strict=True) if is_far and k not in held]
    if not out or len(out) == len(group):
        return [group]
    place = {k: position for position, k in enumerate(out)}
    among = {(place[i], place[j]): told for (i, j), told in chances.items() if i in place and j in place}
    again, _ = _link([members[k] for k in out], among, config)
    return [sorted(set(group) - place.keys()), *([out[k] for k in part] for part in again)]


def _far_in_time(members: list[StoryMember], config: RelateConfig) -> list[bool]:
    """Tell which members' dates lie further than `story_days` from the median of the dates that have a year."""
    dated = [member for member in members if _has_year(member)]
    if not dated:
        return [False] * len(members)
    since = {member.id: days_between(dated[0].times, member.times) or 0.0 for member in dated}
    middle = sorted(dated, key=lambda member: (since[member.id], member.id))[(len(dated) - 1) // 2]
    # What has no year takes it from the middle: the year of whichever member comes first may be another event's.
    days = [days_between(middle.times, member.times) for member in members]
    return [day is not None and math.fabs(day) > config.story_days for day in days]


def _has_year(member: StoryMember) -> bool:
    """Tell whether a member has a time of publication with a year."""
    dated = [time for time in member.times if str(time["value"])[:1].isdigit()]
    return days_between(dated, dated) is not None
