"""What one report tells and another does not."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.simulation.families.sentence import Sentence

LEAST_OWN = 3
"""Facts that only the second parent of a merger tells: with fewer nobody could see that it was used."""


def own_facts(first: Sequence[Sentence], second: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences of `second` whose facts `first` does not tell."""
    told = {sentence.fact for sentence in first}
    return [sentence for sentence in second if sentence.fact not in told]
