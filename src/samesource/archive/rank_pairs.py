"""Find the nearest pairs of documents."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.nearest_pairs import Shared, nearest_pairs
from samesource.archive.opened import Opened

_ENDS = """
SELECT e.id, e.a, e.b, e.sketch_bands, e.passage_keys, e.anchor_kinds, e.anchor_weight, x.id, y.id, e.near FROM (
  SELECT a AS id, a, b, sketch_bands, passage_keys, anchor_kinds, anchor_weight, near_a AS near
  FROM pairs WHERE a IN (SELECT value FROM json_each(?1))
  UNION ALL
  SELECT b AS id, a, b, sketch_bands, passage_keys, anchor_kinds, anchor_weight, near_b AS near
  FROM pairs WHERE b IN (SELECT value FROM json_each(?1))
) e JOIN documents x ON x.number = e.a JOIN documents y ON y.number = e.b
"""
_NEAR_A = "UPDATE pairs SET near_a = ? WHERE a = ? AND b = ?"
_NEAR_B = "UPDATE pairs SET near_b = ? WHERE a = ? AND b = ?"


def rank_pairs(opened: Opened, numbers: Iterable[int]) -> None:
    """Mark, of the pairs of documents `numbers`, which are among the nearest of each."""
    connection = opened.connection
    ends: dict[int, list[tuple[Shared, bool]]] = {}
    for number, a, b, *shared, first, second, near in connection.execute(_ENDS, (json.dumps(sorted(set(numbers))),)):
        ends.setdefault(number, []).append((Shared((a, b), (first, second), *shared), bool(near)))
    for number, own in ends.items():
        nearest = nearest_pairs([shared for shared, _ in own], opened.config.candidates)
        for shared, near in own:
            if (shared.pair in nearest) != near:
                statement = _NEAR_A if shared.pair[0] == number else _NEAR_B
                connection.execute(statement, (int(not near), *shared.pair))
