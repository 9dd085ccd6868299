"""Name groups of witnesses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.engines.base import Engine
from samesource.stages.digest_ids import digest_ids
from samesource.stages.each_row import each_row

_NAMED = pa.schema([("first", pa.string()), ("name", pa.string())])

DOCUMENTS = """
SELECT COALESCE(g.first, w.witness) AS first, array_agg(w.id) AS documents
FROM witnesses w LEFT JOIN {groups} g ON w.witness = g.id
GROUP BY COALESCE(g.first, w.witness)
"""

NAMED = """
SELECT w.id AS id, n.name AS name
FROM witnesses w LEFT JOIN {groups} g ON w.id = g.id
JOIN {made}_names n ON COALESCE(g.first, w.id) = n.first
WHERE w.id = w.witness
"""


def name_groups(engine: Engine, groups: str, made: str) -> None:
    """Make table `made` (id, name) of all witnesses from table `groups` (id, first: smallest witness of its group).

    A name is the hash of all documents of the group, copies included. A witness that `groups` leaves out is a group of
    its own.
    """
    documents, names = f"{made}_documents", f"{made}_names"
    engine.sql(documents, DOCUMENTS.format(groups=groups))
    engine.map_batches(names, documents, each_row(_name_rows, _NAMED), _NAMED)
    engine.sql(made, NAMED.format(groups=groups, made=made))
    for scratch in (documents, names):
        engine.drop(scratch)


def _name_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Name one group."""
    yield {"first": row["first"], "name": digest_ids(row["documents"])}
