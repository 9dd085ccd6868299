"""Clusters of passages hold together what is aligned, and are told as passim tells them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.exports.cluster_passages import cluster_passages
from samesource.exports.passim import render_passim
from samesource.model import Document, Passage, Relation, Trace
from tests.exports.hostile_traces import hostile_traces

KEYS = ["uid", "cluster", "size", "pboiler", "begin", "end", "src", "id", "series", "date", "url", "title", "text"]
NAMES = "abcd"


@st.composite
def aligned_traces(draw: Any) -> Trace:
    """Draw documents of forty characters with passages between any of them."""
    relations = []
    for a in NAMES:
        for b in NAMES:
            if a < b:
                places = draw(st.lists(st.tuples(st.integers(0, 35), st.integers(0, 35)), max_size=2))
                passages = tuple(Passage(i, i + 5, j, j + 5, "verbatim", 1.0) for i, j in places)
                relations.append(Relation(a, b, "copy", 1.0, 1.0, 1.0, 1.0, 1.0, passages))
    documents = tuple(Document(id=name, text=name * 40) for name in NAMES)
    return Trace("", "", {}, "", documents=documents, relations=tuple(relations))


@given(aligned_traces())
def test_aligned_passages_share_a_cluster(trace: Trace) -> None:
    clusters = cluster_passages(trace)
    for relation in trace.relations:
        for one in relation.passages:
            ends = ((relation.a, one.a_start, one.a_end), (relation.b, one.b_start, one.b_end))
            holding = [
                {
                    number
                    for number, cluster in enumerate(clusters)
                    if any(name == own and start <= first and last <= end for own, start, end in cluster.pieces)
                }
                for name, first, last in ends
            ]
            assert holding[0] & holding[1]


@given(aligned_traces())
def test_clusters_join_documents_and_come_largest_first(trace: Trace) -> None:
    sizes = []
    for cluster in cluster_passages(trace):
        assert cluster.pairs
        names = [name for name, _, _ in cluster.pieces]
        assert len(set(names)) >= 2
        assert list(cluster.pieces) == sorted(cluster.pieces)
        for (left, _, end), (right, start, _) in zip(cluster.pieces, cluster.pieces[1:], strict=False):
            assert left != right or end < start
        sizes.append(len(set(names)))
    assert sizes == sorted(sizes, reverse=True)


@given(aligned_traces())
def test_the_order_of_relations_changes_nothing(trace: Trace) -> None:
    turned = Trace("", "", {}, "", documents=trace.documents[::-1], relations=trace.relations[::-1])
    assert cluster_passages(turned) == cluster_passages(trace)


def test_the_example_is_told_as_passim_does(example: Trace) -> None:
    lines = [json.loads(line) for line in render_passim(example).decode().split("\n")[:-1]]
    texts = {document.id: document.text or "" for document in example.documents}
    number = {line["id"]: line["uid"] for line in lines}
    parents = {
        (number[e.child], number[e.parent])
        for graph in example.lineage
        for e in graph.edges
        if e.determined and {e.child, e.parent} <= number.keys()
    }
    assert lines
    for line in lines:
        assert list(line) == KEYS
        assert line["text"] == texts[line["id"]][line["begin"] : line["end"]] != ""
        assert -(2**63) <= line["uid"] < 2**63
        assert {(line["uid"], source["uid"]) for source in line["src"]} <= parents
    sizes: dict[int, set[str]] = {}
    for line in lines:
        sizes.setdefault(line["cluster"], set()).add(line["id"])
    assert all(line["size"] == len(sizes[line["cluster"]]) for line in lines)
    assert any(line["src"] for line in lines)


@given(hostile_traces())
@settings(max_examples=12)
def test_hostile_strings_are_lines_of_json(trace: Trace) -> None:
    texts = {document.id: document.text or "" for document in trace.documents}
    for line in render_passim(trace).decode().split("\n")[:-1]:
        read = json.loads(line)
        assert read["text"] == texts[read["id"]][read["begin"] : read["end"]]
