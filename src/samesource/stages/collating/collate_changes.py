"""Collate witnesses and type what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samesource.config import AlignConfig, ChangeConfig
from samesource.records.alignment import Alignment
from samesource.records.collation import Collation
from samesource.records.prepared import Prepared
from samesource.stages.collating.collate_family import collate_family
from samesource.stages.collating.guide_changes import guide_changes
from samesource.stages.collating.type_places import type_places


def collate_changes(
    prepared: Sequence[Prepared],
    parents: Mapping[str, Sequence[str]],
    align: AlignConfig,
    change: ChangeConfig,
    received: Mapping[str, int] | None = None,
) -> Collation:
    """Collate as `collate_family`, then type the changes of each witness against those it was aligned with.

    Without a lineage that is the most similar witness: the older side is then a matter of order, not of descent.
    """
    known: dict[tuple[str, str], Alignment] = {}
    collation = collate_family(prepared, parents, known, align, received)
    texts = {text.id: text for text in prepared}
    return type_places(collation, guide_changes(collation.witnesses, texts, known, change))
