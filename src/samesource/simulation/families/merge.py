"""Texts with two parents."""

from __future__ import annotations

import random

from samesource.simulation.families.derive import Text
from samesource.simulation.families.own_facts import LEAST_OWN, own_facts
from samesource.simulation.families.rewriter import Rewriter
from samesource.simulation.families.sentence import Sentence

_READINGS = 0.25
"""Share of the common facts that are told in the second parent's words."""


def merge(
    first: Text, second: Text, kinds: tuple[str, str], rewriters: tuple[Rewriter, Rewriter], draws: random.Random
) -> Text:
    """Return a text that takes most of `first` and the own facts of `second`, each kept or reworded by its kind."""
    others = {sentence.fact: sentence for sentence in second[1]}
    taken: list[tuple[int, Sentence]] = []
    for sentence in rewriters[0].thinned(first[1], draws.uniform(0.55, 0.85), LEAST_OWN):
        swapped = sentence.fact in others and draws.random() < _READINGS
        taken.append((1, others[sentence.fact]) if swapped else (0, sentence))
    own = own_facts(first[1], second[1])
    added = draws.sample(own, max(LEAST_OWN, round(draws.uniform(0.5, 0.9) * len(own))))
    place = draws.randint(1, len(taken))
    taken[place:place] = [(1, sentence) for sentence in own if sentence in added]
    result = []
    for side, sentence in taken:
        result.append(rewriters[side].reworded(sentence) if kinds[side] == "rewrite" else sentence)
    return rewriters[0].retitled(first[0], 0.7), rewriters[0].slipped(result, draws.choice((0, 0, 1)))
