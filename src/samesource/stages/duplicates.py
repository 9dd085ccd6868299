"""Let one document stand for all that have the same story words."""

from __future__ import annotations

import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.correction import EDGES
from samesource.stages.read_corrected import read_corrected

SENIORS = """
SELECT words_key, words, MIN(seniority) AS seniority
FROM {source}
WHERE words_key <> 0
GROUP BY words_key, words
"""

WITNESSES = """
SELECT s.id AS id, COALESCE(w.id, s.id) AS witness
FROM segmented s
LEFT JOIN seniors g ON s.words_key = g.words_key AND s.words = g.words
LEFT JOIN segmented w ON w.seniority = g.seniority
"""


UNTOLD = """
SELECT s.words_key AS words_key, s.words AS words, s.seniority AS seniority
FROM segmented s LEFT JOIN told_apart t ON s.id = t.id WHERE t.id IS NULL
"""

TOLD_WITNESSES = """
SELECT w.id AS id, CASE WHEN t.id IS NULL THEN w.witness ELSE w.id END AS witness
FROM found_witnesses w LEFT JOIN told_apart t ON w.id = t.id
"""

_IDS = pa.schema([("id", pa.string())])


def duplicates(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `witnesses` from `segmented`: exact groups by the hash of the word sequence; cost linear in documents."""
    named = read_corrected(engine, (*EDGES, "origin"))
    alone = sorted({name for given in named for name in (given.document, given.other) if name})
    if not alone:
        engine.sql("seniors", SENIORS.format(source="segmented"))
        engine.sql("witnesses", WITNESSES)
        engine.drop("seniors")
        return
    # Whom a person tells apart from its copies does not stand for them, nor they for it.
    engine.load("told_apart", pa.table({"id": alone}), _IDS)
    engine.sql("untold", UNTOLD)
    engine.sql("seniors", SENIORS.format(source="untold"))
    engine.sql("found_witnesses", WITNESSES)
    engine.sql("witnesses", TOLD_WITNESSES)
    for scratch in ("told_apart", "untold", "seniors", "found_witnesses"):
        engine.drop(scratch)
