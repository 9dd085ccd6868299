"""Score stories against labelled documents."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from samesource.evaluation.adjusted_rand import adjusted_rand
from samesource.evaluation.b_cubed import b_cubed
from samesource.evaluation.grouped_pairs import grouped_pairs
from samesource.evaluation.rates import Rates
from samesource.evaluation.score_sets import score_sets


@dataclass(frozen=True, slots=True)
class StoriesScore:
    """What `evaluate stories` tells."""

    documents: int
    labels: int
    stories: int
    b_cubed: Rates
    pairs: Rates
    adjusted_rand: float


def score_stories(found: Mapping[str, Hashable], labels: Mapping[str, Hashable]) -> StoriesScore:
    """Score the story of each document against its label; a document without a story stands alone.

    Documents without a label are left out. Pairs take time and memory by the square of the largest group.
    """
    judged = {name: story for name, story in found.items() if name in labels}
    return StoriesScore(
        documents=len(labels),
        labels=len(set(labels.values())),
        stories=len(set(judged.values())) + len(labels) - len(judged),
        b_cubed=b_cubed(judged, labels),
        pairs=score_sets(grouped_pairs(judged), grouped_pairs(labels)),
        adjusted_rand=adjusted_rand(judged, labels),
    )
