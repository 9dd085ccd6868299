"""Which stories documents have joined, in words."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.archive import Archive
from samesource.commands.plain_line import plain_line
from samesource.model import Edge, Trace
from samesource.shelf import Receipt

_TITLE = 80


def describe_joined(archive: Archive, receipts: Iterable[Receipt]) -> list[str]:
    """Return a line for each document added that is not alone, and for each that was rejected.

    It says what the document derives from, how, and how many facts differ.
    """
    lines = []
    by_story: dict[str, list[Receipt]] = {}
    for receipt in receipts:
        if receipt.status == "rejected":
            lines.append(f"{receipt.id} rejected: {receipt.reason}")
        elif receipt.status == "added" and receipt.story:
            by_story.setdefault(receipt.story, []).append(receipt)
    for story, joined in by_story.items():
        trace = archive.story(story)
        if len(trace.documents) > 1:
            lines += [_describe(trace, receipt) for receipt in joined]
    return [plain_line(line) for line in lines]


def _describe(trace: Trace, receipt: Receipt) -> str:
    """Say what one document is in its story."""
    outlets = {document.id: document.outlet for document in trace.documents}
    witnesses = {document.id: document.witness or document.id for document in trace.documents}
    own = witnesses.get(receipt.id, receipt.id)
    version = f" ({receipt.reason})" if receipt.reason else ""
    head = f"{receipt.id}{version} joins story {receipt.story}, “{trace.stories[0].title[:_TITLE]}”"
    if own != receipt.id:
        return f"{head}: the same words as {_named(own, outlets)}"
    edges = [edge for graph in trace.lineage for edge in graph.edges if own in (edge.child, edge.parent)]
    above = [edge for edge in edges if edge.child == own and edge.determined]
    either = [edge for edge in edges if not edge.determined]
    if above:
        told = "; ".join(f"{edge.kind} of {_named(edge.parent, outlets)}" for edge in above)
    elif either:
        others = ", ".join(_named(_other(edge, own), outlets) for edge in either)
        told = f"related to {others}, which is first is not certain"
    elif edges:
        told = "others derive from it: " + ", ".join(sorted(edge.child for edge in edges))
    else:
        told = "derives from none of the others"
    factual = sum(change.child == own and change.severity == "factual" for change in trace.changes)
    return f"{head}: {told}, {factual} factual change{'' if factual == 1 else 's'}"


def _other(edge: Edge, own: str) -> str:
    return edge.parent if edge.child == own else edge.child


def _named(name: str, outlets: dict[str, str | None]) -> str:
    """Name a document with its outlet."""
    if name not in outlets:
        return "a source that is not held"
    return f"{name} ({outlets[name]})" if outlets[name] else name
