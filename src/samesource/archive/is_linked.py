"""Whether a pair holds two documents together."""

from __future__ import annotations

from samesource.archive.judged import Judged
from samesource.config import RelateConfig


def is_linked(judged: Judged, config: RelateConfig) -> bool:
    """Tell whether a pair holds two documents in one component: the loosest of what the stages group by."""
    same, dependent = judged["relation"]["same_story"], judged["relation"]["dependent"]
    least = int(config.same_story * 1_000_000)
    return bool(same >= min(least, round(config.likely_story * 1_000_000)) or dependent >= least)
