"""How much of a sentence another text says."""

from __future__ import annotations

from samesource.stages.comparing.side import Side


def sentence_coverage(side: Side, sentence: int, other: Side) -> float:
    """Return the largest share (0 to 1, by weight) of a sentence's stems that two neighbouring sentences hold."""
    low, high = side.bounds[sentence]
    own = {side.stems[i]: side.weights[i] for i in range(low, high)}
    total = sum(sorted(own.values()))
    if total <= 0.0:
        return 1.0
    held = [{stem for stem in other.stems[first:last] if stem in own} for first, last in other.bounds]
    best = 0.0
    for i, stems in enumerate(held):
        both = stems | held[i + 1] if i + 1 < len(held) else stems
        best = max(best, sum(sorted(own[stem] for stem in both)) / total)
    return best
