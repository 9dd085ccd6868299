"""Pairs of reports that surely tell different events."""

from __future__ import annotations

import itertools

from samesource.config import Config
from samesource.records.alignment import Alignment
from samesource.stages.align_pair import align_pair
from samesource.training.relay_cases import RelayCase


def cross_alignments(cases: list[RelayCase], config: Config, step: int = 7) -> dict[tuple[str, str], Alignment]:
    """Align every `step`-th pair of documents of one language and different families: surely different events."""
    documents = {name: (case.family, document) for case in cases for name, document in case.documents.items()}
    pairs = [
        (a, b)
        for a, b in itertools.combinations(sorted(documents), 2)
        if documents[a][0] != documents[b][0] and documents[a][1].language == documents[b][1].language
    ]
    return {(a, b): align_pair(documents[a][1], documents[b][1], config.align) for a, b in pairs[::step]}
