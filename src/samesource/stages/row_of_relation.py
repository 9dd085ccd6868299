"""Give a relation the form of its table."""

from __future__ import annotations

from typing import Any

from samesource.records.packing import pack
from samesource.records.relation import Relation


def row_of_relation(relation: Relation) -> dict[str, Any]:
    """Return a relation as a row of the relations table."""
    return {
        "a": relation.a,
        "b": relation.b,
        "relation": relation.relation,
        "dependent": round(relation.dependent * 1_000_000),
        "same_story": round(relation.same_story * 1_000_000),
        "packed": pack(relation),
    }
