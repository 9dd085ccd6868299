"""Find the nearest pairs of documents."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.opened import Opened
from samesource.config import CandidateConfig

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

End = tuple[int, int, int, int, int, int, int, str, str, int]


def rank_pairs(opened: Opened, numbers: Iterable[int]) -> None:
    """Mark, of the pairs of documents `numbers`, which are among the nearest of each, as stages.keep_nearest does."""
    connection, limits = opened.connection, opened.config.candidates
    ends: dict[int, list[End]] = {}
    for end in connection.execute(_ENDS, (json.dumps(sorted(set(numbers))),)):
        ends.setdefault(end[0], []).append(end)
    for number, own in ends.items():
        near = _nearest(own, limits)
        for end in own:
            if (end[1:3] in near) != bool(end[9]):
                connection.execute(_NEAR_A if end[1] == number else _NEAR_B, (int(not end[9]), *end[1:3]))


def _nearest(ends: list[End], limits: CandidateConfig) -> set[tuple[int, int]]:
    """Choose among the pairs of one document: all of a few, else the nearest by each channel."""
    if len(ends) <= limits.near_from:
        return {end[1:3] for end in ends}
    orders = (
        lambda end: (-end[3], -end[4], end[7], end[8]),
        lambda end: (-end[4], -end[3], end[7], end[8]),
        lambda end: (-end[6], -end[5], end[7], end[8]),
    )
    return {end[1:3] for order in orders for end in sorted(ends, key=order)[: limits.near_pairs]}
