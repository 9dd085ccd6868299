"""Type what each copy changed."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import ChangeConfig, Config
from samesource.engines.base import Engine
from samesource.records.alignment import Alignment
from samesource.records.packing import pack_mapping, unpack
from samesource.records.prepared import Prepared
from samesource.stages.change_of_row import change_of_row
from samesource.stages.each_row import each_row
from samesource.stages.find_changes import find_changes
from samesource.stages.row_of_change import row_of_change
from samesource.stages.tell_facts import tell_facts
from samesource.tables import CHANGES

_PACKED = pa.schema([("story", pa.string()), ("packed", pa.binary())])

PARENTS = """
SELECT e.child AS child, e.story AS story, array_agg(e.parent) AS parent_ids, array_agg(p.packed) AS parents,
       array_agg(f.packed) AS parent_facts, array_agg(l.packed) AS alignments
FROM edges e
JOIN witnesses w ON e.child = w.witness AND e.child = w.id
JOIN prepared p ON e.parent = p.id
LEFT JOIN facts f ON e.parent = f.id
JOIN alignments l ON l.a = (CASE WHEN e.parent < e.child THEN e.parent ELSE e.child END)
                 AND l.b = (CASE WHEN e.parent < e.child THEN e.child ELSE e.parent END)
GROUP BY e.child, e.story
"""

COMPARING = """
SELECT g.story AS story, g.child AS child_id, g.parent_ids AS parent_ids, g.parents AS parents,
       g.parent_facts AS parent_facts, g.alignments AS alignments, p.packed AS child, f.packed AS child_facts
FROM parents g JOIN prepared p ON g.child = p.id LEFT JOIN facts f ON g.child = f.id
"""


def changes(engine: Engine, config: Config) -> None:
    """Make `changes` from edges and texts, a child with all its parents at a time; cost linear in edges × words."""
    engine.sql("parents", PARENTS)
    engine.sql("comparing", COMPARING)
    kernel = each_row(functools.partial(_change_rows, config=config.changes), CHANGES.schema)
    engine.map_batches("changes", "comparing", kernel, CHANGES.schema)
    engine.map_batches("packed_changes", "changes", each_row(_packed_rows, _PACKED), _PACKED)
    engine.drop("parents")
    engine.drop("comparing")


def _change_rows(row: dict[str, Any], config: ChangeConfig) -> Iterator[dict[str, Any]]:
    """Type the changes of one child."""
    parents = sorted((unpack(Prepared, packed) for packed in row["parents"]), key=lambda p: p.id)
    alignments = sorted((unpack(Alignment, packed) for packed in row["alignments"]), key=lambda p: (p.a, p.b))
    child = unpack(Prepared, row["child"])
    tell_facts([child, *parents], [row["child_facts"], *row["parent_facts"]])
    for change in find_changes(child, parents, alignments, config):
        yield {"story": row["story"], **row_of_change(change)}


def _packed_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Pack one change in trace.json's form for the claims of its story."""
    yield {"story": row["story"], "packed": pack_mapping(change_of_row(row))}
