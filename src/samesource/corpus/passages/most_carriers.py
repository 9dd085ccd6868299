"""Where a key is carried too widely to tell anything."""

from __future__ import annotations

from samesource.corpus_config import PassageConfig


def most_carriers(texts: int, config: PassageConfig) -> int:
    """Return how many of so many texts may carry a key that is still looked at."""
    return max(config.capped_documents, texts * config.capped_permille // 1000)
