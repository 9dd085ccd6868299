"""Whether a sentence is a dateline."""

from __future__ import annotations

from samesource.stages.comparing.side import Side

_WORDS = 5
"""Words of a dateline, at most."""


def is_dateline(side: Side, sentence: int) -> bool:
    """Tell whether a sentence only says where and when a report was filed: BRASK, 18 May (ANB)."""
    low, high = side.bounds[sentence]
    return low < high <= low + _WORDS and len(side.written[low]) > 1 and side.written[low].isupper()
