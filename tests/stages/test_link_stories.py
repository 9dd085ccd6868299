"""Stories by average link: blocks of them have nothing to do with each other, and of sure pairs the surest go first."""

from __future__ import annotations

import itertools
import random

import pytest

from samesource.config import Config
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.link_stories import link_stories

CONFIG = Config().relate


def member(name: str, day: int) -> StoryMember:
    return StoryMember(
        name, [{"kind": "published", "value": f"2031-{1 + day // 28:02}-{1 + day % 28:02}", "trust": 0.9}]
    )


def relation(a: str, b: str, same_story: float, dependent: float = 0.0) -> Relation:
    return Relation(a, b, "", 0.0, dependent, same_story, 0.0, 0.0, [])


def corpus(seed: int) -> tuple[list[StoryMember], list[Relation]]:
    """Draw reports of six events, some on far days, with weak pairs across."""
    draw = random.Random(seed)
    names = [f"d{number:02}" for number in range(24)]
    event = {name: draw.randrange(6) for name in names}
    members = [member(name, draw.choice([1, 2, 3, 200])) for name in names]
    relations = []
    for a, b in itertools.combinations(names, 2):
        if event[a] == event[b] or draw.random() < 0.2:
            same = draw.uniform(0.3, 1.0) if event[a] == event[b] else draw.uniform(0.0, 0.6)
            relations.append(relation(a, b, same, draw.choice([0.0, same / 2, same * 0.9])))
    return members, relations


@pytest.mark.parametrize("seed", range(30))
def test_blocks_are_grouped_alike_alone_and_together(seed: int) -> None:
    members, relations = corpus(seed)
    groups, blocks = link_stories(members, relations, CONFIG)
    alone = []
    for block in blocks:
        inside = [one for one in relations if one.a in block and one.b in block]
        alone += link_stories([one for one in members if one.id in block], inside, CONFIG)[0]
    assert sorted(alone) == groups
    assert sorted(itertools.chain(*groups)) == sorted(itertools.chain(*blocks)) == [one.id for one in members]


def test_several_blocks_are_seen() -> None:
    assert sum(len(link_stories(*corpus(seed), CONFIG)[1]) > 2 for seed in range(30)) > 10


def test_of_sure_pairs_the_surest_go_first() -> None:
    pairs = {("b", "c"): 0.9999, ("a", "b"): 0.99, ("c", "d"): 0.4, ("a", "d"): 0.05, ("a", "c"): 0.05}
    for names in ({}, {"a": "z", "z": "a"}):
        renamed = [relation(*sorted(names.get(name, name) for name in pair), same) for pair, same in pairs.items()]
        members = [member(names.get(name, name), 1) for name in "abcd"]
        groups, _ = link_stories(members, renamed, CONFIG)
        assert {"b", "c"} <= set(next(group for group in groups if "b" in group))
