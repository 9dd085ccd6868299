"""The changes of a family on its recorded edges."""

from __future__ import annotations

from typing import Any

from samesource.config import ChangeConfig
from samesource.records.lineage import Lineage
from samesource.stages.find_changes import find_changes
from samesource.training.relay_cases import RelayCase


def recorded_changes(case: RelayCase, lineage: Lineage, config: ChangeConfig) -> list[dict[str, Any]]:
    """Find what each document changed of its recorded parents that are given; about 30 CPU ms an edge."""
    changes: list[dict[str, Any]] = []
    for child in lineage.members:
        above = {edge["parent"] for edge in lineage.edges if edge["child"] == child}
        parents = [one for name, one in sorted(case.documents.items()) if name in above]
        own = [case.alignments[min(one.id, child), max(one.id, child)] for one in parents]
        changes += find_changes(case.documents[child], parents, own, config) if parents else []
    return changes
