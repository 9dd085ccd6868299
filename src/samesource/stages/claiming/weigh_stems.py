"""How much each stem of a story tells one statement from another."""

from __future__ import annotations

import math
from collections import Counter

from samesource.records.prepared import Prepared
from samesource.stages.claiming.mention import Vector


def weigh_stems(witnesses: list[Prepared]) -> Vector:
    """Weigh each stem by its background rarity times ln(1 + sentences / sentences that have it)."""
    sentences: Counter[int] = Counter()
    background: dict[int, float] = {}
    total = 0
    for witness in witnesses:
        total += len(witness.sentence_start)
        pairs = set(zip(witness.token_sentence.tolist(), witness.token_stem.tolist(), strict=True))
        sentences.update(stem for _, stem in pairs)
        weights = zip(witness.token_stem.tolist(), witness.token_weight.tolist(), strict=True)
        for stem, weight in weights:
            background[stem] = max(background.get(stem, 0.0), weight / 1e6)
    return {stem: background[stem] * math.log(1 + total / count) for stem, count in sentences.items()}
