"""Which witnesses tell the same event."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.config import RelateConfig
from samesource.kernels.average_link import average_link
from samesource.kernels.components import components
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.days_between import days_between

_SURE, _UNSURE = 4.0, 2.5
"""Log-odds at which sure pairs are cut, and at which those that share little are: of two independent reports of an
event either may tell what the other leaves out, so that little in common says less than much in common."""

FloatArray = npt.NDArray[np.float64]
Pair = tuple[int, int]
Chances = dict[Pair, tuple[float, float]]
"""P(same story) and P(dependent) by pair of positions."""


def group_stories(members: list[StoryMember], relations: list[Relation], config: RelateConfig) -> list[list[str]]:
    """Group witnesses by average link over the log-odds of one story; every member is in exactly one group.

    Two events of one kind share more than strangers do, but less than the independent reports of each share: groups
    stay apart where they differ so (`story_contrast`): cohesion against separation, as in
    Rousseeuw (1987): Silhouettes, J. Comput. Appl. Math. 20. Copies share all they have, which says nothing of the
    event: a pair is heard on it by its chance of independence.
    A dated member further than `story_days` from its group's median date is put out, unless its text surely depends
    on a member's (`far_dependent`). Groups and their ids are sorted. O(n²) for a connected component of n, linear
    otherwise.
    """
    ordered = sorted(members, key=lambda member: member.id)
    index = {member.id: position for position, member in enumerate(ordered)}
    chances: Chances = {}
    for relation in relations:
        if relation.a in index and relation.b in index:
            first, second = sorted((index[relation.a], index[relation.b]))
            chances[first, second] = (max(relation.same_story, relation.dependent), relation.dependent)
    groups: list[list[int]] = []
    # No average reaches a threshold that not one of its pairs does: what lies below holds nothing together.
    parts = _split(list(range(len(ordered))), chances, config.same_story, config)
    for component, inside in zip(parts, _within(parts, chances), strict=True):
        groups += _link(component, inside, ordered, config)
    return sorted([ordered[position].id for position in sorted(group)] for group in groups)


def _split(nodes: list[int], chances: Chances, threshold: float, config: RelateConfig) -> list[list[int]]:
    """Return connected components at `threshold`; those too large for a matrix are split at a stricter one."""
    local = {node: position for position, node in enumerate(nodes)}
    inside = [
        (local[i], local[j]) for (i, j), (same, _) in chances.items() if same >= threshold and i in local and j in local
    ]
    found = []
    for component in components(len(nodes), inside):
        group = [nodes[position] for position in component]
        if len(group) <= config.dense_limit or threshold > 0.999:
            found.append(group)
        else:
            found += _split(group, chances, 1 - (1 - threshold) / 2, config)
    return found


def _within(parts: list[list[int]], chances: Chances) -> list[Chances]:
    """Hand each part the pairs that lie inside it."""
    place = {node: number for number, part in enumerate(parts) for node in part}
    inside: list[Chances] = [{} for _ in parts]
    for (i, j), chance in chances.items():
        if place[i] == place[j]:
            inside[place[i]][i, j] = chance
    return inside


def _link(
    component: list[int],
    chances: Chances,
    members: list[StoryMember],
    config: RelateConfig,
) -> list[list[int]]:
    """Group one component by average link, put out what its dates put out, and group that again."""
    if len(component) == 1 or len(component) > config.dense_limit:
        return [component]
    same, dependent = _matrices(component, chances, config)
    # Texts that surely depend on each other are one story whatever the rest of the group looks like.
    odds = _log_odds(np.where(dependent >= config.dependent_alone, 1.0, same))
    labels = average_link(odds, float(_log_odds(np.array(config.same_story))), config.story_contrast, 1.0 - dependent)
    joined = [(int(i), int(j)) for i, j in np.argwhere(np.triu(dependent >= config.dependent_alone, 1))]
    groups = []
    for group in components(len(component), [*enumerate(labels.tolist()), *joined]):
        inside = np.array(group)
        far = _far_in_time([members[component[k]] for k in inside], config)
        held = [bool((dependent[k, inside] >= config.far_dependent).any()) for k in inside]
        out = [int(k) for k, is_far, is_held in zip(inside, far, held, strict=True) if is_far and not is_held]
        kept = [component[int(k)] for k in inside if int(k) not in set(out)]
        groups += [kept] if kept else []
        groups += _link([component[k] for k in out], chances, members, config) if kept and out else []
    return groups


def _log_odds(chances: FloatArray) -> FloatArray:
    """Return log-odds, cut where a pair is sure enough: one sure pair must not outweigh many doubtful ones."""
    inside = np.clip(chances, 1e-9, 1.0 - 1e-9)
    odds: FloatArray = np.clip(np.log(inside / (1.0 - inside)), -_UNSURE, _SURE)
    return odds


def _matrices(component: list[int], chances: Chances, config: RelateConfig) -> tuple[FloatArray, FloatArray]:
    """Fill the matrices of P(same story), with a default for pairs not judged, and of P(dependent)."""
    local = {node: position for position, node in enumerate(component)}
    same = np.full((len(component), len(component)), config.unseen_pair)
    dependent = np.zeros_like(same)
    for (i, j), (story, family) in chances.items():
        if i in local and j in local:
            same[local[i], local[j]] = same[local[j], local[i]] = story
            dependent[local[i], local[j]] = dependent[local[j], local[i]] = family
    return same, dependent


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
