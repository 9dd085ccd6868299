"""Whether a quotation holds the words of another."""

from __future__ import annotations

from samesource.stages.comparing.bag_share import bag_share

_MOST = 0.6
_FEWEST = 3
"""Words of a quotation that can be known again in another."""


def holds_quotation(words: dict[str, float], part: dict[str, float]) -> bool:
    """Tell whether a quotation (folded words with their weights) holds most of what another, `part`, says."""
    return len(part) >= _FEWEST and bag_share(part, words) >= _MOST
