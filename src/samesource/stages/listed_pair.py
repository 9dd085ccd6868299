"""A judged pair as one string, so that SQL gathers the pairs of a group into a list without tearing them apart."""

from __future__ import annotations

from samesource.records.relation import Relation

LISTED_PAIR = (
    "CAST(r.same_story AS STRING) || ' ' || CAST(r.dependent AS STRING) || ' ' || "
    "CAST(LENGTH(r.a) AS STRING) || ' ' || r.a || r.b"
)
"""SQL for a row `r` of relations."""

_MILLION = 1_000_000


def read_listed_pair(listed: str) -> Relation:
    """Return what LISTED_PAIR holds of a pair: its ids and the two probabilities; all else is empty."""
    same_story, dependent, length, ids = listed.split(" ", 3)
    a, b = ids[: int(length)], ids[int(length) :]
    return Relation(a, b, "", 0.0, int(dependent) / _MILLION, int(same_story) / _MILLION, 0.0, 0.0, [])
