"""Words in scripts that leave no spaces between them."""

from __future__ import annotations

from samesource.language.background_table import background_table
from samesource.language.simplify_chinese import simplify_chinese

_LONGEST = 5
"""Characters; longer entries are names of bodies and stock phrases, which rewrites take apart."""
_UNKNOWN = 900
"""Hundredths of a bel for a character that no list holds: rarer than any entry."""


def segment_words(run: str, language: str) -> list[int]:
    """Return where each word of a run of unspaced letters ends: the likeliest cut by word frequencies (Viterbi 1967).

    What the list does not hold falls to single characters, as does all of a language without a list. Traditional
    characters are read as simplified ones. Ties go to the longer last word; cost linear in characters.
    """
    table = background_table(language)
    if not table:
        return list(range(1, len(run) + 1))
    if language == "zh":
        run = simplify_chinese(run)
    costs, backs = [0], [0]
    for end in range(1, len(run) + 1):
        best, back = costs[end - 1] + table.get(run[end - 1], _UNKNOWN), end - 1
        for start in range(end - 2, max(-1, end - 1 - _LONGEST), -1):
            band = table.get(run[start:end])
            if band is not None and costs[start] + band <= best:
                best, back = costs[start] + band, start
        costs.append(best)
        backs.append(back)
    ends = []
    end = len(run)
    while end:
        ends.append(end)
        end = backs[end]
    return ends[::-1]
