"""One family as models judged it that have not seen it."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.records.lineage import Lineage
from samesource.records.relation import Relation
from samesource.training.lost_rows import LostRows
from samesource.training.relay_cases import RelayCase


@dataclass(frozen=True, slots=True)
class LeftOutCase:
    """One family, all pairs of its folder as finally judged, and the lineages of its event."""

    relay: RelayCase
    judged: list[Relation]
    """Before the lineage was known: what stories are grouped by."""
    relations: list[Relation]
    lineages: list[Lineage]
    lost: LostRows
    """What its trees, chosen so, teach of lost sources."""
