"""Join the traces of stories into one."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from samesource.model import LeftOut, Trace


def join_stories(base: Trace, traces: Sequence[Trace], left_out: LeftOut | None = None) -> Trace:
    """Return `base` with what `traces` hold, in their order, documents and relations by id: undoes split_stories."""
    documents = sorted((one for trace in traces for one in trace.documents), key=lambda document: document.id or "")
    relations = sorted((one for trace in traces for one in trace.relations), key=lambda pair: (pair.a, pair.b))
    return dataclasses.replace(
        base,
        left_out=left_out,
        documents=tuple(documents),
        stories=tuple(one for trace in traces for one in trace.stories),
        relations=tuple(relations),
        lineage=tuple(one for trace in traces for one in trace.lineage),
        changes=tuple(one for trace in traces for one in trace.changes),
        claims=tuple(one for trace in traces for one in trace.claims),
        damage=tuple(one for trace in traces for one in trace.damage),
    )
