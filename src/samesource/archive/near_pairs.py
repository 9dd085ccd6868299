"""How the near pairs of documents were judged."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.judged import Chances, Pair
from samesource.archive.opened import Opened

_PAIRS = """
SELECT a, b, same_story, dependent FROM pairs
WHERE (near_a OR near_b) AND a IN (SELECT value FROM json_each(?1)) AND same_story IS NOT NULL
UNION
SELECT a, b, same_story, dependent FROM pairs
WHERE (near_a OR near_b) AND b IN (SELECT value FROM json_each(?1)) AND same_story IS NOT NULL
"""


def near_pairs(opened: Opened, numbers: Iterable[int]) -> dict[Pair, Chances]:
    """Return the near pairs of `numbers` with any document, that asked about among them; cost: these pairs."""
    inside = set(numbers)
    listed = json.dumps(sorted(inside))
    found = {(a, b): (same, told) for a, b, same, told in opened.connection.execute(_PAIRS, (listed,))}
    if opened.asked:
        found |= {pair: told for pair, told in opened.asked.near.items() if inside & set(pair)}
    return found
