from __future__ import annotations

import itertools
import random

import pytest

from samesource.config import RelateConfig
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.group_families import group_families
from samesource.stages.group_stories import group_stories

CONFIG = RelateConfig()


def pair(a: str, b: str, same_story: float, dependent: float = 0.0) -> Relation:
    return Relation(min(a, b), max(a, b), "", 0.0, dependent, same_story, 0.0, 0.0, [])


def member(name: str, day: str | None = None) -> StoryMember:
    return StoryMember(name, [{"value": day, "kind": "published", "precision": "day"}] if day else [])


def all_pairs(names: str, same_story: float) -> list[Relation]:
    return [pair(a, b, same_story) for i, a in enumerate(names) for b in names[i + 1 :]]


@pytest.mark.parametrize("seed", range(5))
def test_order_changes_nothing(seed: int) -> None:
    generator = random.Random(seed)
    names = "abcdefgh"
    relations = [
        pair(a, b, generator.random(), generator.random()) for i, a in enumerate(names) for b in names[i + 1 :]
    ]
    members = [member(name) for name in names]
    stories, families = group_stories(members, relations, CONFIG), group_families(list(names), relations, CONFIG)
    generator.shuffle(members)
    generator.shuffle(relations)
    assert group_stories(members, relations, CONFIG) == stories
    assert group_families(list(reversed(names)), relations, CONFIG) == families
    assert sorted(name for group in stories for name in group) == list(names)
    assert sorted(name for group in families for name in group) == list(names)


def test_a_chain_of_doubtful_pairs_makes_no_giant_story() -> None:
    names = "abcdefghij"
    relations = [pair(a, b, 0.6) for a, b in itertools.pairwise(names)]
    assert max(len(group) for group in group_stories([member(n) for n in names], relations, CONFIG)) <= 2


def test_a_chain_of_doubtful_pairs_makes_no_giant_family() -> None:
    names = "abcdefghij"
    relations = [pair(a, b, 0.9, 0.6) for a, b in itertools.pairwise(names)]
    assert max(len(group) for group in group_families(list(names), relations, CONFIG)) <= 2


def test_one_strong_pair_with_each_source_keeps_a_merger_in_one_family() -> None:
    relations = [pair("a", "m", 0.9, 0.95), pair("b", "m", 0.9, 0.95), pair("a", "b", 0.9, 0.02)]
    assert group_families(["m", "b", "a"], relations, CONFIG) == [["a", "b", "m"]]


def test_a_date_far_from_the_groups_puts_out() -> None:
    members = [member("a", "2031-05-06"), member("b", "2031-05-07"), member("c"), member("d", "2027-05-06")]
    assert group_stories(members, all_pairs("abcd", 0.9), CONFIG) == [["a", "b", "c"], ["d"]]


def test_those_put_out_may_be_a_story_of_their_own() -> None:
    days = {"a": "2031-05-06", "b": "2031-05-07", "c": "2031-05-08", "d": "2027-05-06", "e": "2027-05-07"}
    members = [member(name, day) for name, day in days.items()]
    assert group_stories(members, all_pairs("abcde", 0.9), CONFIG) == [["a", "b", "c"], ["d", "e"]]


def test_dependent_texts_stay_in_one_story_whatever_their_dates() -> None:
    members = [member("a", "2031-05-06"), member("b", "2031-05-07"), member("c", "2027-05-06")]
    relations = [pair("a", "b", 0.9), pair("a", "c", 0.9, 0.95), pair("b", "c", 0.1)]
    assert group_stories(members, relations, CONFIG) == [["a", "b", "c"]]


def test_a_date_without_a_year_takes_the_others() -> None:
    members = [member("a", "--05-06"), member("b", "2031-05-07"), member("c", "2031-05-08"), member("d", "2027-05-06")]
    assert group_stories(members, all_pairs("abcd", 0.9), CONFIG) == [["a", "b", "c"], ["d"]]


def test_a_date_without_a_year_takes_that_of_the_most_not_of_the_first() -> None:
    members = [member("a", "2030-10-21"), member("b", "--11-18"), member("c", "2031-11-13"), member("d", "2031-11-14")]
    assert group_stories(members, all_pairs("abcd", 0.9), CONFIG) == [["a"], ["b", "c", "d"]]


@pytest.mark.parametrize("dependent", [0.0, 0.6])
def test_copies_that_share_all_they_have_do_not_set_their_event_apart(dependent: float) -> None:
    inside = [pair(a, b, 0.98, dependent) for half in ("abcd", "efgh") for a, b in itertools.combinations(half, 2)]
    across = [pair(a, b, 0.6) for a in "abcd" for b in "efgh"]
    stories = group_stories([member(name) for name in "abcdefgh"], inside + across, CONFIG)
    assert len(stories) == (1 if dependent else 2)


def test_unpaired_members_stand_alone() -> None:
    assert group_stories([member("b"), member("a")], [], CONFIG) == [["a"], ["b"]]
    assert group_families(["b", "a"], [], CONFIG) == [["a"], ["b"]]
