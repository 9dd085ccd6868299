"""What derives from documents of a trace."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.notice import Carrier
from samesource.model import Document, Trace


def list_descendants(trace: Trace, starts: Iterable[str], barred: Iterable[str] = ()) -> list[Carrier]:
    """List what derives from the documents `starts`, step by step along the lineage, and what repeats their words.

    Nothing is followed through `barred`, and they are not listed. Where the texts do not tell which of two derives
    from the other, an edge of `starts` counts either way, any other as it is drawn, and what follows is not sure.
    """
    witness = {document.id: document.witness or document.id for document in trace.documents}
    begun = {witness[name] for name in starts if name in witness}
    closed = {witness[name] for name in barred if name in witness} - begun
    found: dict[str, tuple[str, str, bool]] = {}
    edges = [edge for graph in trace.lineage for edge in graph.edges]
    front: list[tuple[str, bool]] = [(name, True) for name in sorted(begun)]
    while front:
        reached: list[tuple[str, bool]] = []
        for name, sure in front:
            for edge in edges:
                other = _follow(edge.parent, edge.child, name, both=not edge.determined and name in begun)
                if other is None or other in begun or other in closed:
                    continue
                certain = sure and edge.determined
                if other not in found or (certain and not found[other][2]):
                    found[other] = (edge.kind, name, certain)
                    reached.append((other, certain))
        front = reached
    left_out = set(starts) | set(barred)
    return [
        _carrier(document, witness[document.id], found)
        for document in trace.documents
        if document.id not in left_out and (witness[document.id] in begun or witness[document.id] in found)
    ]


def _follow(parent: str, child: str, name: str, *, both: bool) -> str | None:
    """Return where an edge leads from `name`, None where it does not."""
    if parent == name:
        return child
    return parent if both and child == name else None


def _carrier(document: Document, witness: str, found: dict[str, tuple[str, str, bool]]) -> Carrier:
    """Return what is said of a document that derives from one of the starts."""
    kind, through, sure = found.get(witness, ("copy", witness, True))
    if document.id != witness and witness in found:
        kind = "copy"
    return Carrier(document.id, document.outlet, document.url, kind, through, sure)
