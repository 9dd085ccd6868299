"""A document that is looked at without being held."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from samesource.archive.judged import Chances, Judged, Pair

ASKED = -1
"""Stands for the number that it does not have."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a text asked about."""

    id: str
    parts: dict[str, dict[str, Any]]
    """Its rows in the tables of layout.PARTS."""
    witness: int = ASKED
    """Number of the document that has its words already, if one is held."""
    near: dict[Pair, Chances] = field(default_factory=dict)
    """Its near pairs."""
    judged: dict[Pair, Judged] = field(default_factory=dict)
    """Pairs with it that have been judged; the smaller id's number comes first."""
