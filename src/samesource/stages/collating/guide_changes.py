"""The typed changes of each witness against those it was aligned with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from samesource.config import ChangeConfig
from samesource.records.alignment import Alignment
from samesource.records.collation import CollatedWitness
from samesource.records.prepared import Prepared
from samesource.stages.find_changes import find_changes


def guide_changes(
    witnesses: Sequence[CollatedWitness],
    texts: Mapping[str, Prepared],
    alignments: Mapping[tuple[str, str], Alignment],
    config: ChangeConfig,
) -> list[dict[str, Any]]:
    """Return changes in trace.json's form; `texts` by id, `alignments` as `collate_family` left them."""
    changes: list[dict[str, Any]] = []
    for witness in witnesses:
        if witness.same_as is None and witness.guides:
            pairs = [(min(guide, witness.id), max(guide, witness.id)) for guide in witness.guides]
            guides = [texts[guide] for guide in witness.guides]
            changes += find_changes(texts[witness.id], guides, [alignments[pair] for pair in pairs], config)
    return changes
