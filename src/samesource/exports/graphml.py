"""Write the lineage as GraphML."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from samesource.exports.clean_text import clean_text
from samesource.exports.list_unshown import list_unshown
from samesource.exports.published_time import published_time
from samesource.exports.safe_name import safe_name
from samesource.model import Document, Edge, Trace

Value = str | int | float | bool | None

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_NODE = {
    "label": "string",
    "kind": "string",
    "outlet": "string",
    "agency": "string",
    "url": "string",
    "published": "string",
    "language": "string",
    "words": "int",
    "story": "string",
    "family": "string",
    "witness": "string",
    "root": "double",
    "probability": "double",
    "title": "string",
}
_EDGE = {
    "kind": "string",
    "probability": "double",
    "direction": "double",
    "determined": "boolean",
    "family": "string",
    "weight": "double",
}
"""Attributes and their types; `weight` is the probability once more, under the name that programs look for."""


def render_graphml(trace: Trace) -> bytes:
    """Return one directed graph: documents and lost sources as nodes (`kind`), the chosen edges from parent to child.

    `label` is the id in the trace. An edge with `determined` false may as well run the other way: the readers we know
    of take a graph with directed edges only. What is not known is left out.
    """
    lines = [_HEAD]
    for owner, declared in (("node", _NODE), ("edge", _EDGE)):
        lines.extend(
            f'<key id="{owner}-{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>\n'
            for name, kind in declared.items()
        )
    lines.append('<graph id="lineage" edgedefault="directed">\n')
    lines.extend(_nodes(trace))
    lines.extend(_edges(trace))
    lines.append("</graph>\n</graphml>\n")
    return "".join(lines).encode()


def _nodes(trace: Trace) -> Iterator[str]:
    roots = {(graph.family, root.id): root.probability for graph in trace.lineage for root in graph.roots}
    for document in trace.documents:
        root = roots.get((document.family or "", document.id))
        yield _element(f'node id="{_node(document.id)}"', "node", _facts(document, root))
    for family, name in list_unshown(trace):
        yield _element(f'node id="{_node(name)}"', "node", {"label": name, "kind": "document", "family": family})
    for graph in trace.lineage:
        for lost in graph.lost:
            values: dict[str, Value] = {
                "label": lost.id,
                "kind": "lost",
                "family": graph.family,
                "probability": lost.probability,
            }
            yield _element(f'node id="{_lost(graph.family, lost.id)}"', "node", values)


def _facts(document: Document, root: float | None) -> dict[str, Value]:
    published = published_time(document)
    return {
        "label": document.id,
        "kind": "document",
        "outlet": document.outlet,
        "agency": document.agency,
        "url": document.url,
        "published": published.value if published else None,
        "language": document.language,
        "words": document.words,
        "story": document.story,
        "family": document.family,
        "witness": document.witness,
        "root": root,
        "title": document.title,
    }


def _edges(trace: Trace) -> Iterator[str]:
    for graph in trace.lineage:
        lost = {one.id for one in graph.lost}
        for edge in graph.edges:
            ends = [_lost(graph.family, name) if name in lost else _node(name) for name in (edge.parent, edge.child)]
            yield _element(f'edge source="{ends[0]}" target="{ends[1]}"', "edge", _weights(edge, graph.family))


def _weights(edge: Edge, family: str) -> dict[str, Value]:
    return {
        "kind": edge.kind,
        "probability": edge.probability,
        "direction": edge.direction,
        "determined": edge.determined,
        "family": family,
        "weight": edge.probability,
    }


def _element(start: str, owner: str, values: dict[str, Value]) -> str:
    data = "".join(
        f"<data key={quoteattr(f'{owner}-{name}')}>{_written(value)}</data>"
        for name, value in values.items()
        if value is not None
    )
    return f"<{start}>{data}</{start.split(' ', 1)[0]}>\n"


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return repr(round(value, 6))
    # A carriage return would come back as a line feed.
    return escape(clean_text(str(value)), {"\r": "&#13;"})


def _node(document: str) -> str:
    return safe_name("document", document)


def _lost(family: str, name: str) -> str:
    return safe_name("lost", family, name)
