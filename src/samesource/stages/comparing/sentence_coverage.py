"""How much of a sentence another text says."""

from __future__ import annotations

from samesource.stages.comparing.side import Side


def sentence_coverage(side: Side, sentence: int, other: Side, partners: dict[int, set[int]]) -> float:
    """Return the largest share (0 to 1, by weight) of a sentence's stems that two neighbouring sentences hold.

    Words that a sentence of `other` shares with its own `partners` (sentence of `other` -> linked sentences of
    `side`) are taken: they say what the partner says.
    """
    low, high = side.bounds[sentence]
    own = {side.stems[i]: side.weights[i] for i in range(low, high)}
    total = sum(sorted(own.values()))
    if total <= 0.0:
        return 1.0
    held = []
    for i, (first, last) in enumerate(other.bounds):
        taken = {stem for partner in partners.get(i, ()) for stem in side.stems[slice(*side.bounds[partner])]}
        held.append({stem for stem in other.stems[first:last] if stem in own and stem not in taken})
    best = 0.0
    for i, stems in enumerate(held):
        both = stems | held[i + 1] if i + 1 < len(held) else stems
        best = max(best, sum(sorted(own[stem] for stem in both)) / total)
    return best
