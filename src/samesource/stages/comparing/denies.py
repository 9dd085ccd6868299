"""Whether a sentence denies something."""

from __future__ import annotations

from collections.abc import Container

from samesource.stages.comparing.side import Side


def denies(side: Side, sentence: int, affirmed: Container[str]) -> bool:
    """Tell whether a sentence holds a negation, a word of refusal, or a negated form of one of the words `affirmed`."""
    if any(marker.sentence == sentence for marker in side.negations):
        return True
    low, high = side.bounds[sentence]
    vocabulary = side.vocabulary
    return any(
        word.startswith(vocabulary.refusals)
        or any(word.startswith(p) and word.removeprefix(p) in affirmed for p in vocabulary.negation_prefixes)
        for word in side.words[low:high]
    )
