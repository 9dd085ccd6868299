"""Whether a sentence denies something."""

from __future__ import annotations

from collections.abc import Container

from samesource.stages.comparing.side import Side


def denies(side: Side, sentence: int, affirmed: Container[str]) -> bool:
    """Tell whether a sentence holds a negation, a word of refusal, or a negated form of one of the words `affirmed`."""
    if sentence in side.negated:
        return True
    refusals, prefixes = side.vocabulary.refusals, side.vocabulary.negation_prefixes
    words = [word for word in side.words[slice(*side.bounds[sentence])] if word.startswith(refusals + prefixes)]
    return any(
        word.startswith(refusals) or any(word.startswith(p) and word.removeprefix(p) in affirmed for p in prefixes)
        for word in words
    )
