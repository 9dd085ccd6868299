"""Align and judge pairs with the stages' own kernels."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.judge_named import judge_named
from samesource.archive.judged import Judged, Pair
from samesource.archive.opened import Opened
from samesource.archive.read_parts import read_parts

_IDS = "SELECT number, id FROM documents WHERE number IN (SELECT value FROM json_each(?))"


def judge_pairs(opened: Opened, pairs: Iterable[Pair]) -> dict[Pair, Judged]:
    """Return how each pair of numbers corresponds and what it is."""
    listed = sorted(set(pairs))
    numbers = sorted({number for pair in listed for number in pair})
    name = dict(opened.connection.execute(_IDS, (json.dumps(numbers),)))
    found = judge_named(
        opened, [(name[a], name[b]) for a, b in listed], read_parts(opened.connection, numbers, "prepared")
    )
    return {(a, b): found[name[a], name[b]] for a, b in listed}
