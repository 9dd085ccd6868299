"""List the documents that a trace speaks of and does not hold."""

from __future__ import annotations

from samesource.model import Trace


def list_unshown(trace: Trace) -> list[tuple[str, str]]:
    """Return (family, id) of the ends of edges that are neither documents of the trace nor lost sources, sorted.

    Of a text that very many repeat a trace shows only some copies.
    """
    held = {document.id for document in trace.documents}
    found = set()
    for graph in trace.lineage:
        known = held | {lost.id for lost in graph.lost}
        found |= {(graph.family, end) for edge in graph.edges for end in (edge.parent, edge.child) if end not in known}
        found |= {(graph.family, child) for lost in graph.lost for child in lost.children if child not in known}
    return sorted(found)
