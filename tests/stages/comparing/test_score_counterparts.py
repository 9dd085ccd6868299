"""How likely clauses stand for each other, in texts of our own."""

from __future__ import annotations

import numpy as np
import pytest

from samesource.config import AlignConfig, ChangeConfig
from samesource.records.link_group import LinkGroup
from samesource.stages.align_pair import align_pair
from samesource.stages.comparing.counterparts import Counterparts
from samesource.stages.comparing.link_groups import link_groups
from samesource.stages.comparing.read_side import read_side
from samesource.stages.prepare_document import prepare_document

OLD = (
    "The harbour council of Westmere approved a new ferry terminal on Tuesday. Its crane will lift 60 tonnes. "
    "Owen Traske, who owns the bakery on the pier, had asked for a smaller roof. Nobody spoke against it."
)
NEW = (
    "A smaller roof was what the baker Owen Traske wanted. A ferry terminal gets built in Westmere, the council said. "
    "Sixty tonnes is what the lifting gear can carry. There was no opposition."
)


def counterparts(old: str, new: str) -> Counterparts:
    a, b = prepare_document("a", old), prepare_document("b", new)
    sides = read_side(a), read_side(b)
    return Counterparts(*sides, link_groups(*sides, align_pair(a, b, AlignConfig()), ChangeConfig()))


def test_a_clause_stands_for_the_one_that_says_as_much() -> None:
    stands = counterparts(OLD, NEW)
    for old, new in (("ferry", "ferry"), ("crane", "Sixty"), ("roof", "roof")):
        chances = [stands.chance(OLD.index(old), clause.start) for clause in stands.news]
        held = next(k for k, clause in enumerate(stands.news) if clause.start <= NEW.index(new) < clause.end)
        assert max(range(len(chances)), key=chances.__getitem__) == held


def test_chances_are_chances_and_the_same_both_ways() -> None:
    stands = counterparts(OLD, NEW)
    scores = stands.scores
    turned = [LinkGroup(group.new, group.old, group.score) for group in stands.groups]
    assert scores.min() >= 0.0
    assert scores.max() <= 1.0
    assert np.allclose(scores, Counterparts(stands.child, stands.parent, turned).scores.T)


@pytest.mark.parametrize("text", ["", "...", "Furniture."])
def test_texts_without_clauses_have_no_counterparts(text: str) -> None:
    stands = counterparts(OLD, text)
    assert stands.scores.shape == (len(stands.olds), len(stands.news))
    assert stands.chance(-1, 0) == 0.0
