"""GraphML and dot hold the lineage, and other programs' readers find it in them."""

from __future__ import annotations

import dataclasses
import io
from typing import Any

import pytest
from hypothesis import given, settings

from samesource.errors import InputError
from samesource.exports.clean_text import clean_text
from samesource.exports.graphml import render_graphml
from samesource.exports.list_unshown import list_unshown
from samesource.exports.stemma import render_stemma
from samesource.model import Trace
from tests.exports.hostile_traces import hostile_traces
from tests.exports.read_dot import Dot, read_dot
from tests.exports.small_trace import small_trace


def _read(trace: Trace) -> Any:
    networkx = pytest.importorskip("networkx", reason="the reader of GraphML: pip install networkx")
    return networkx.read_graphml(io.BytesIO(render_graphml(trace)))


def _check_graphml(trace: Trace) -> None:
    graph = _read(trace)
    assert graph.is_directed()
    label = {node: facts["label"] for node, facts in graph.nodes(data=True)}
    read = sorted(
        (label[p], label[c], facts["kind"], facts["probability"], facts["direction"], facts["determined"])
        for p, c, facts in graph.edges(data=True)
    )
    wanted = sorted(
        (clean_text(e.parent), clean_text(e.child), e.kind, e.probability, e.direction, e.determined)
        for one in trace.lineage
        for e in one.edges
    )
    assert read == wanted
    kinds = [facts["kind"] for _, facts in graph.nodes(data=True)]
    assert kinds.count("document") == len(trace.documents)
    assert kinds.count("lost") == sum(len(one.lost) for one in trace.lineage)


def test_networkx_reads_the_example(example: Trace) -> None:
    _check_graphml(example)
    graph = _read(example)
    assert {facts.get("outlet") for _, facts in graph.nodes(data=True)} >= {d.outlet for d in example.documents}
    assert set(graph.successors("document.c1-d01")) >= {"document.c1-d02"}


@given(hostile_traces())
@settings(max_examples=15)
def test_networkx_reads_hostile_strings(trace: Trace) -> None:
    _check_graphml(trace)


def _drawn(trace: Trace) -> list[Dot]:
    return [read_dot(data.decode()) for data in render_stemma(trace).values()]


def test_a_stemma_follows_the_conventions() -> None:
    (drawn,) = _drawn(small_trace())
    label = {name: facts["label"] for name, facts in drawn.nodes.items()}
    assert {label[name] for name, facts in drawn.nodes.items() if facts.get("color") == "grey"} == {"lost-1"}
    looks = {(label[p], label[c]): look for p, c, look in drawn.edges}
    assert looks == {
        ("a", "b"): {"color": "grey", "dir": "none"},
        ("a", "c"): {},
        ("lost-1", "d"): {},
        ("lost-1", "c"): {"style": "dashed"},
    }


def test_the_stemma_of_the_example_has_its_edges(example: Trace) -> None:
    drawn = _drawn(example)
    read = {
        (one.nodes[p]["label"], one.nodes[c]["label"], look.get("dir") != "none")
        for one in drawn
        for p, c, look in one.edges
    }
    assert read == {(e.parent, e.child, e.determined) for graph in example.lineage for e in graph.edges}


@given(hostile_traces())
@settings(max_examples=15)
def test_hostile_strings_stay_in_their_quotes(trace: Trace) -> None:
    (drawn,) = _drawn(trace)
    (graph,) = trace.lineage
    assert len(drawn.nodes) == len(trace.documents) + 1
    assert len(drawn.edges) == len(graph.edges)
    assert {end for p, c, _ in drawn.edges for end in (p, c)} <= drawn.nodes.keys()


def test_a_document_that_is_not_shown_is_a_node_still() -> None:
    trace = small_trace()
    cut = dataclasses.replace(trace, documents=tuple(d for d in trace.documents if d.id != "b"))
    assert list_unshown(cut) == [("f1", "b")]
    assert list_unshown(trace) == []
    (drawn,) = _drawn(cut)
    assert "b" in {facts["label"] for facts in drawn.nodes.values()}
    assert "b" in {facts["label"] for _, facts in _read(cut).nodes(data=True)}


def test_a_trace_without_lineage_has_no_stemma() -> None:
    with pytest.raises(InputError, match="no lineage"):
        render_stemma(Trace("", "", {}, ""))
