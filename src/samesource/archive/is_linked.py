"""Whether a pair holds two documents together."""

from __future__ import annotations

from samesource.archive.judged import Chances
from samesource.config import RelateConfig


def is_linked(chances: Chances, config: RelateConfig) -> bool:
    """Tell whether a pair can hold two documents in one story: the loosest of what the stages group by."""
    same, dependent = chances
    least = int(config.same_story * 1_000_000)
    return same >= min(least, round(config.likely_story * 1_000_000)) or dependent >= least
