"""How two prepared documents correspond."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Alignment:
    """Passages, sentence links and features of the pair (a, b), a < b by id.

    `passages` are dicts of trace.json's form (original positions; kind verbatim|edited|reworded; score; matches as
    dicts {a_start, a_end, b_start, b_end}). `links` are dicts {a: [sentence indexes], b: [sentence indexes], score: 0
    to 1} over body sentences (and title with title), many-to-many allowed. `features` are the named numbers that
    `relate` and `lineage` weigh; those ending in `_ab` say how much of a is in b, `_ba` how much of b is in a.
    """

    a: str
    b: str
    passages: list[dict[str, Any]]
    links: list[dict[str, Any]]
    features: dict[str, float]
