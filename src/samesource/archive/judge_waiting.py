"""Judge the pairs that wait for it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.is_linked import is_linked
from samesource.archive.judge_pairs import judge_pairs
from samesource.archive.keep_judged import keep_judged
from samesource.archive.opened import Opened

_WAITING = """
SELECT a, b FROM pairs
WHERE same_story IS NULL AND (near_a OR near_b)
  AND (a IN (SELECT value FROM json_each(?1)) OR b IN (SELECT value FROM json_each(?1)))
"""
_JUDGED = "UPDATE pairs SET same_story = ?, dependent = ?, linked = ? WHERE a = ? AND b = ?"


def judge_waiting(opened: Opened, numbers: Iterable[int]) -> None:
    """Judge the pairs of documents `numbers` that are near and have not been judged; cost linear in pairs × words.

    Alignments are kept only of pairs that link stories: of others they are made again should a story hold both.
    """
    waiting = opened.connection.execute(_WAITING, (json.dumps(sorted(set(numbers))),)).fetchall()
    for (a, b), judged in judge_pairs(opened, waiting).items():
        values = judged["relation"]["same_story"], judged["relation"]["dependent"]
        linked = is_linked(values, opened.config.relate)
        opened.connection.execute(_JUDGED, (*values, int(linked), a, b))
        if linked:
            keep_judged(opened, (a, b), judged)
