"""Which of two texts the work starts from."""

from __future__ import annotations

from samesource.records.prepared import Prepared


def comes_first(a: Prepared, b: Prepared) -> bool:
    """Tell whether the work starts from `a`: the shorter, by its content where both are as long.

    So that a result does not depend on which of two texts was given first.
    """
    if len(a.token_word) != len(b.token_word):
        return len(a.token_word) < len(b.token_word)
    return (a.token_word.tobytes(), a.text) < (b.token_word.tobytes(), b.text)
