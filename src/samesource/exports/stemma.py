"""Write a lineage as OpenStemmata's dot."""

from __future__ import annotations

from samesource.errors import InputError
from samesource.exports.clean_text import clean_text
from samesource.exports.safe_name import safe_name
from samesource.model import Edge, LineageGraph, Trace


def render_stemma(trace: Trace) -> dict[str, bytes]:
    """Return a `.gv` file a family of two texts or more, in the conventions of the OpenStemmata database.

    Lost sources are grey; of a document's parents the likeliest is drawn through, the others dashed (contamination); an
    edge whose direction is not determined is grey (uncertain) and has no arrowhead. Raise InputError where no family
    has an edge or a lost source.
    """
    told = [graph for graph in trace.lineage if graph.edges or graph.lost]
    if not told:
        raise InputError("the trace has no lineage to draw", remedy="No text of it was found to derive from another.")
    return {f"{safe_name('stemma', graph.family)}.gv": _draw(trace, graph).encode() for graph in told}


def _draw(trace: Trace, graph: LineageGraph) -> str:
    lost = {one.id: safe_name("lost", graph.family, one.id) for one in graph.lost}
    members = {document.id for document in trace.documents if document.family == graph.family}
    members |= {end for edge in graph.edges for end in (edge.parent, edge.child)} - lost.keys()
    lines = [f'digraph "{safe_name("family", graph.family)}" {{']
    lines.extend(f'  "{lost[name]}" [color="grey", label={_label(name)}];' for name in sorted(lost))
    lines.extend(f'  "{safe_name("document", name)}" [label={_label(name)}];' for name in sorted(members))
    first: dict[str, Edge] = {}
    for edge in graph.edges:
        kept = first.setdefault(edge.child, edge)
        if edge.probability > kept.probability:
            first[edge.child] = edge
    for edge in graph.edges:
        ends = [lost.get(name) or safe_name("document", name) for name in (edge.parent, edge.child)]
        styles = [] if first[edge.child] is edge else ['style="dashed"']
        styles += [] if edge.determined else ['color="grey"', "dir=none"]
        look = f" [{', '.join(styles)}]" if styles else ""
        lines.append(f'  "{ends[0]}" -> "{ends[1]}"{look};')
    return "\n".join([*lines, "}", ""])


def _label(text: str) -> str:
    r"""Quote a label, in which `\N` and the like have a meaning."""
    plain = " ".join(clean_text(text).split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
