"""Whether a sentence denies something."""

from __future__ import annotations

from samesource.stages.comparing.side import Side


def denies(side: Side, sentence: int) -> bool:
    """Tell whether a sentence holds a negation, a word of refusal or lack, or a word with a prefix of negation."""
    if any(marker.sentence == sentence for marker in side.negations):
        return True
    low, high = side.bounds[sentence]
    vocabulary = side.vocabulary
    prefixes, refusals = vocabulary.negation_prefixes, vocabulary.refusals
    return any(
        word.startswith(refusals) or (len(word) > 6 and word.startswith(prefixes)) for word in side.words[low:high]
    )
