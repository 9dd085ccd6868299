"""Write the passages of a trace as passim writes its clusters."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from typing import Any

from samesource.exports.cluster_passages import Cluster, Piece, cluster_passages
from samesource.exports.cut_text import cut_text
from samesource.exports.need_texts import need_texts
from samesource.exports.published_time import published_time
from samesource.model import Trace


def render_passim(trace: Trace) -> bytes:
    """Return lines of JSON as in passim's `out.json`: a passage of a cluster a line, clusters of most documents first.

    `uid` (a signed 64-bit hash of the id), `cluster`, `size` (documents in it), `begin` and `end` (code points),
    `text`, `id`, `series` (the outlet, else the id), `date`, `url`, `title`, `pboiler` (share of ties within one
    series), and `src`: the aligned places in the parents, where the lineage's direction is determined.
    """
    texts = need_texts(trace, "passim")
    documents = {document.id: document for document in trace.documents}
    parents = {(edge.child, edge.parent) for graph in trace.lineage for edge in graph.edges if edge.determined}
    lines = []
    for number, cluster in enumerate(cluster_passages(trace)):
        series = {piece[0]: documents[piece[0]].outlet or piece[0] for piece in cluster.pieces}
        within = sum(series[left[0]] == series[right[0]] for left, right in cluster.pairs)
        shared = {
            "cluster": number,
            "size": len(series),
            "pboiler": round(within / len(cluster.pairs), 6),
        }
        upward = _upward(cluster, parents)
        for piece in cluster.pieces:
            name, start, end = piece
            document = documents[name]
            published = published_time(document)
            fields: dict[str, Any] = {
                "uid": _number(name),
                **shared,
                "begin": start,
                "end": end,
                "src": _sources(piece, upward),
                "id": name,
                "series": series[name],
                "date": published.value if published else None,
                "url": document.url,
                "title": document.title,
                "text": cut_text(texts[name], start, end, name),
            }
            lines.append(json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n")
    # A lone surrogate has no UTF-8 form; its escape is what JSON has for it.
    return "".join(lines).encode("utf-8", "backslashreplace")


def _upward(cluster: Cluster, parents: set[tuple[str, str]]) -> dict[str, list[tuple[Piece, Piece]]]:
    """Return by document the pairs of its passages with passages of its parents."""
    found: dict[str, list[tuple[Piece, Piece]]] = defaultdict(list)
    for left, right in cluster.pairs:
        for here, there in ((left, right), (right, left)):
            if (here[0], there[0]) in parents:
                found[here[0]].append((here, there))
    return found


def _sources(piece: Piece, upward: dict[str, list[tuple[Piece, Piece]]]) -> list[dict[str, int]]:
    """Return the places in the document's parents that are aligned with places within this one."""
    name, start, end = piece
    found = {there for here, there in upward[name] if start <= here[1] and here[2] <= end}
    return [{"uid": _number(other), "begin": first, "end": last} for other, first, last in sorted(found)]


def _number(name: str) -> int:
    """Return a signed 64-bit number for an id."""
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
