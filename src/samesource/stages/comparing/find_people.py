"""Who a text speaks of by full names."""

from __future__ import annotations

from samesource.records.fact import Fact
from samesource.stages.comparing.one_word import one_word

_RARE = 3.0
"""Weight from which a word is a surname."""


def find_people(facts: list[Fact], folded: list[str], weights: list[float]) -> dict[str, Fact | None]:
    """Return the first full name of each rare surname; None where a text has people of several first names.

    `folded` are the folded words of the text, `weights` their background weights.
    """
    weight = dict(zip(reversed(folded), reversed(weights), strict=True))
    found: dict[str, Fact | None] = {}
    for fact in facts:
        words = fact.value.split()[-2:] if fact.kind == "name" else []
        if len(words) != 2 or (words[1] not in found and weight.get(words[1], 0.0) < _RARE):
            continue
        known = found.setdefault(words[1], fact)
        if known is not None and not one_word(known.value.split()[-2], words[0]):
            found[words[1]] = None
    return found
