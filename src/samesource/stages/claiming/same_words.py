"""How much of one quotation another one holds."""

from __future__ import annotations

from samesource.stages.claiming.mention import Mention, Vector


def same_words(a: Mention, b: Mention, weights: Vector, *, of_first: bool = False) -> float:
    """Return the share of the shorter quotation that the longer one has, 0 to 1: by weight or by count, the larger.

    `of_first` asks for the share of `a` that `b` has, whichever is shorter.
    """
    shorter, longer = sorted((a.stems, b.stems), key=lambda stems: (len(stems), sorted(stems)))
    if of_first:
        shorter, longer = a.stems, b.stems
    shared = sorted(shorter & longer)
    total = sum(weights.get(stem, 0.0) for stem in sorted(shorter))
    by_weight = sum(weights.get(stem, 0.0) for stem in shared) / total if total else 0.0
    return max(by_weight, len(shared) / len(shorter) - 0.05 if shorter else 0.0)
