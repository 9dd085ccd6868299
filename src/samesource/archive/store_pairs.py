"""Write pairs down."""

from __future__ import annotations

from samesource.archive.find_names import find_names
from samesource.archive.find_pairs import Evidence
from samesource.archive.opened import Opened

_INSERT = """
INSERT INTO pairs (a, b, sketch_bands, passage_keys, anchor_kinds, anchor_weight) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (a, b) DO UPDATE SET sketch_bands = excluded.sketch_bands, passage_keys = excluded.passage_keys,
  anchor_kinds = excluded.anchor_kinds, anchor_weight = excluded.anchor_weight
"""


def store_pairs(opened: Opened, evidence: Evidence) -> set[int]:
    """Insert pairs with the document of the smaller id first; return the numbers of all their documents."""
    numbers = {number for pair in evidence for number in pair}
    ids = find_names(opened.connection, numbers)
    rows = [(*((x, y) if ids[x] < ids[y] else (y, x)), *values) for (x, y), values in sorted(evidence.items())]
    opened.connection.executemany(_INSERT, rows)
    return numbers
