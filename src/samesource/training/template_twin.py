"""Two texts written from one template about different things: simulated."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from samesource.records.prepared import BODY, IS_NAME, IS_NUMBER, Prepared

_KEPT_SENTENCES = 0.75
"""Share of sentences that the twin has too: agencies vary their formulae."""


def template_twin(
    document: Prepared,
    donors: Sequence[str],
    sentences: int,
    generator: np.random.Generator,
    changed: float = 0.8,
) -> tuple[str, str] | None:
    """Return the first body sentences of a report and their twin: same wording, other names and figures.

    `changed` is the share of names and figures that differ. Names come from `donors`, one for one throughout; figures
    keep their length. A simulation of the formulae of agency copy (bond terms, results, tenders), whose texts depend
    on a form and not on each other. None where the report has fewer than two names or figures there.
    """
    chosen = [i for i, kind in enumerate(document.sentence_kind.tolist()) if kind == BODY][:sentences]
    named = set(document.token_stem[(document.token_flag & IS_NAME) > 0].tolist())
    swaps: dict[str, str] = {}
    first, second = [], []
    for place, sentence in enumerate(chosen):
        words, swapped = [], []
        start = int(document.sentence_start[sentence])
        for token in range(*document.sentence_tokens(sentence)):
            low, high = int(document.token_start[token]), int(document.token_end[token])
            word = document.text[low:high]
            is_name = int(document.token_stem[token]) in named and word[:1].isupper()
            if (is_name or int(document.token_flag[token]) & IS_NUMBER) and word not in swaps:
                swaps[word] = _swap(word, donors, generator) if generator.random() < changed else word
            between = document.text[start:low]
            words.append(between + word)
            swapped.append(between + swaps.get(word, word))
            start = high
        tail = document.text[start : int(document.sentence_end[sentence])]
        first.append("".join(words) + tail)
        if place == 0 or generator.random() < _KEPT_SENTENCES:
            second.append("".join(swapped) + tail)
    if sum(old != new for old, new in swaps.items()) < 2:
        return None
    return " ".join(first), " ".join(second)


def _swap(word: str, donors: Sequence[str], generator: np.random.Generator) -> str:
    """Return another figure of the same length, or another name."""
    if any(character.isdigit() for character in word):
        return "".join(str(generator.integers(1, 10)) if character.isdigit() else character for character in word)
    if not word[:1].isupper():
        return word
    return donors[int(generator.integers(len(donors)))]
