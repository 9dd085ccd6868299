"""Let one document stand for all that have the same story words."""

from __future__ import annotations

from samesource.config import Config
from samesource.engines.base import Engine

SENIORS = """
SELECT words_key, words, MIN(seniority) AS seniority
FROM segmented
WHERE words_key <> 0
GROUP BY words_key, words
"""

WITNESSES = """
SELECT s.id AS id, COALESCE(w.id, s.id) AS witness
FROM segmented s
LEFT JOIN seniors g ON s.words_key = g.words_key AND s.words = g.words
LEFT JOIN segmented w ON w.seniority = g.seniority
"""


def duplicates(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `witnesses` from `segmented`: exact groups by the hash of the word sequence; cost linear in documents."""
    engine.sql("seniors", SENIORS)
    engine.sql("witnesses", WITNESSES)
    engine.drop("seniors")
