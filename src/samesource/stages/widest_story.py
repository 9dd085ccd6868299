"""Say how many documents of a site a story may fill."""

from __future__ import annotations

from samesource.config import CandidateConfig


def widest_story(documents: int, limits: CandidateConfig) -> int:
    """Return how many of a pool's `documents` may carry a paragraph that still tells one story from another."""
    return documents if documents < limits.common_documents else documents * limits.common_permille // 1000
