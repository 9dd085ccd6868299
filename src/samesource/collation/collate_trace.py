"""Collate a family of a trace."""

from __future__ import annotations

from collections import defaultdict

from samesource.config import Config
from samesource.encoding.encode_record import encode_record
from samesource.errors import InputError
from samesource.model import Document, Trace
from samesource.records.collation import Collation
from samesource.stages.collating.collate_family import collate_family
from samesource.stages.collating.type_places import type_places
from samesource.stages.prepare_document import prepare_document


def collate_trace(trace: Trace, family: str | None, config: Config) -> Collation:
    """Collate the documents of `family` (of the largest where none is named) along its lineage, typed by its changes.

    Raise InputError where there is no such family, or where its texts are not in the trace.
    """
    members: dict[str, list[Document]] = defaultdict(list)
    for document in trace.documents:
        if document.family:
            members[document.family].append(document)
    if family is None:
        largest = max(members, key=lambda name: (len(members[name]), name), default=None)
    else:
        largest = family if family in members else None
    if largest is None or len(members[largest]) < 2:
        raise InputError("the trace has no such family of two documents or more", where=family)
    chosen = members[largest]
    # A trace.json from elsewhere may hold lone surrogates, which reading puts a question mark for.
    texts = {d.id: d.text.encode("utf-8", "replace").decode() for d in chosen if d.text is not None}
    if len(texts) < len(chosen):
        raise InputError("the trace holds no texts", remedy="Write trace.json with --with-text.")
    prepared = [
        prepare_document(
            document.id,
            texts[document.id],
            language=document.language,
            metadata={"outlet": document.outlet, "url": document.url},
        )
        for document in chosen
    ]
    parents: dict[str, list[str]] = defaultdict(list)
    for graph in trace.lineage:
        for edge in graph.edges if graph.family == largest else ():
            parents[edge.child].append(edge.parent)
    received = {name: len(text) for name, text in texts.items()}
    collation = collate_family(prepared, parents, {}, config.align, received)
    return type_places(collation, [encode_record(change) for change in trace.changes if change.child in texts])
