"""Let one document stand for all that have the same story words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_GROUP = """
SELECT g.number, g.seniority, g.witness FROM documents d JOIN documents g
ON g.words_key = d.words_key AND g.words = d.words
WHERE d.number = ? AND d.words_key <> 0
"""
_OWN = "SELECT number, witness FROM documents WHERE number = ?"
_SET = "UPDATE documents SET witness = ? WHERE number IN (SELECT value FROM json_each(?))"


def choose_witnesses(connection: sqlite3.Connection, numbers: Iterable[int]) -> tuple[set[int], set[int], set[int]]:
    """Choose witnesses for the groups of documents `numbers`; return all theirs, those new and those no longer.

    As stages.duplicates does: the first in seniority among documents of the same words. A document without words
    stands for itself.
    """
    chosen: set[int] = set()
    new: set[int] = set()
    retired: set[int] = set()
    settled: set[int] = set()
    for number in sorted(set(numbers)):
        if number in settled:
            continue
        group = connection.execute(_GROUP, (number,)).fetchall()
        if not group:
            group = [(own, "", witness) for own, witness in connection.execute(_OWN, (number,))]
        members = [member for member, _, _ in group]
        settled.update(members)
        _, witness = min((seniority, member) for member, seniority, _ in group)
        before = {held for _, _, held in group} - {0}
        connection.execute(_SET, (witness, json.dumps(members)))
        chosen.add(witness)
        retired |= before - {witness}
        if witness not in before:
            new.add(witness)
    return chosen, new, retired
