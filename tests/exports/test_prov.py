"""PROV says what the lineage says, no more, and independent readers read it so."""

from __future__ import annotations

import dataclasses
import importlib.util
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from lxml import etree

pytest.importorskip("prov", reason="PROV is an extra: pip install 'samesource[prov]'")
rdflib = pytest.importorskip("rdflib", reason="PROV in RDF is an extra: pip install 'samesource[prov]'")

from prov.model import ProvAlternate, ProvDerivation, ProvDocument  # noqa: E402

from samesource.errors import OptionError  # noqa: E402
from samesource.exports.clean_text import clean_text  # noqa: E402
from samesource.exports.namespaces import TERMS  # noqa: E402
from samesource.exports.prov import PROV_FLAVOURS, render_prov  # noqa: E402
from samesource.model import Trace  # noqa: E402
from tests.exports.hostile_traces import hostile_traces  # noqa: E402
from tests.exports.small_trace import small_trace  # noqa: E402

Edges = set[tuple[str, str, str, float, float]]

PROV = "http://www.w3.org/ns/prov#"
pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")


def _read(rendered: bytes, flavour: str) -> ProvDocument:
    form = {"turtle": "rdf"}.get(flavour, flavour)
    options = {"rdf_format": "turtle"} if form == "rdf" else {}
    return ProvDocument.deserialize(io.BytesIO(rendered), format=form, **options)


def _named(document: ProvDocument) -> dict[str, str]:
    """Return what each entity is called in the trace, by its full name."""
    return {
        record.identifier.uri: str(value)
        for record in document.records
        for name, value in record.extra_attributes
        if name.uri == f"{TERMS}id"
    }


def _facts(record: object) -> dict[str, object]:
    return {name.localpart: value for name, value in record.extra_attributes if name.uri.startswith(TERMS)}  # type: ignore[attr-defined]


def _edges(document: ProvDocument) -> Edges:
    """Return the derivations read, with what we say of each; those stated twice, plainly in RDF, once."""
    named = _named(document)
    found = set()
    for record in document.get_records(ProvDerivation):
        facts = _facts(record)
        if facts and "PrimarySource" not in {kind.localpart for kind in record.get_asserted_types()}:
            child, parent = (named[end.uri] for end in record.args[:2])
            found.add((parent, child, facts["kind"], facts["probability"], facts["direction"]))
    return found


def _open_edges(document: ProvDocument) -> Edges:
    named = _named(document)
    found = set()
    for record in document.records:
        facts = _facts(record)
        if "secondToFirst" in facts:
            ends = (named[facts["first"].uri], named[facts["second"].uri])  # type: ignore[attr-defined]
            found.add((*ends, facts["kind"], facts["probability"], facts["firstToSecond"]))
    return found


def _schema(name: str) -> Path:
    """Return a schema of the W3C's that the package prov brings with its tests."""
    package = importlib.util.find_spec("prov")
    path = Path(package.origin or "").parent / "tests" / "schemas" / name if package else Path(name)
    if not path.is_file():
        pytest.skip(f"this version of prov comes without {name}")
    return path


@pytest.fixture(scope="module")
def xml_schema() -> Any:
    return etree.XMLSchema(etree.parse(_schema("prov.xsd"), etree.XMLParser(no_network=True)))


@pytest.fixture(scope="module")
def json_schema() -> Any:
    return jsonschema.Draft4Validator(json.loads(_schema("prov-json.schema.json").read_bytes()))


def test_the_example_is_valid_by_the_schemas(example: Trace, xml_schema: Any, json_schema: Any) -> None:
    xml_schema.assertValid(etree.fromstring(render_prov(example, "xml")))
    json_schema.validate(json.loads(render_prov(example, "json")))


def _expected(trace: Trace, *, determined: bool) -> Edges:
    return {
        (edge.parent, edge.child, edge.kind, edge.probability, edge.direction)
        for graph in trace.lineage
        for edge in graph.edges
        if edge.determined == determined
    }


@pytest.mark.parametrize("flavour", PROV_FLAVOURS)
def test_the_example_reads_back_with_the_same_edges(example: Trace, flavour: str) -> None:
    document = _read(render_prov(example, flavour), flavour)
    assert _edges(document) == _expected(example, determined=True)
    assert _open_edges(document) == _expected(example, determined=False)
    assert _expected(example, determined=True)


@pytest.mark.parametrize("flavour", PROV_FLAVOURS)
def test_an_open_direction_is_derived_neither_way(flavour: str) -> None:
    document = _read(render_prov(small_trace(), flavour), flavour)
    named = _named(document)
    derived = {
        tuple(named[end.uri] for end in record.args[:2])  # type: ignore[union-attr]
        for record in document.get_records(ProvDerivation)
    }
    assert ("c", "a") in derived
    assert not derived & {("a", "b"), ("b", "a")}
    alternates = [
        {named[end.uri] for end in record.args}  # type: ignore[union-attr]
        for record in document.get_records(ProvAlternate)
    ]
    assert alternates == [{"a", "b"}]


def test_rdflib_finds_kinds_lost_sources_and_agents(example: Trace) -> None:
    graph = rdflib.Graph().parse(data=render_prov(example, "turtle"), format="turtle")
    ids = {subject: str(value) for subject, value in graph.subject_objects(rdflib.URIRef(f"{TERMS}id"))}
    kinds = set()
    for kind, plain in (("revision", "wasRevisionOf"), ("excerpt", "wasQuotedFrom"), ("rewrite", "wasDerivedFrom")):
        found = {(ids[p], ids[c]) for c, p in graph.subject_objects(rdflib.URIRef(PROV + plain))}
        wanted = {(p, c) for p, c, of, *_ in _expected(example, determined=True) if of == kind}
        kinds |= {kind} if wanted else set()
        assert wanted <= found
    assert len(kinds) > 1
    derived = {(ids[p], ids[c]) for c, p in graph.subject_objects(rdflib.URIRef(f"{PROV}wasDerivedFrom"))}
    assert derived == {edge[:2] for edge in _expected(example, determined=True)}
    sourced = {(ids[p], ids[c]) for c, p in graph.subject_objects(rdflib.URIRef(f"{PROV}hadPrimarySource"))}
    declared = {(said.document, d.id) for d in example.documents for said in d.declared if said.document}
    assert sourced == declared & derived
    lost = {str(s) for s in graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{TERMS}LostSource"))}
    assert len(lost) == sum(len(one.lost) for one in example.lineage)
    names = {str(value) for value in graph.objects(predicate=rdflib.URIRef(f"{TERMS}name"))}
    assert names == {name for d in example.documents for name in (d.outlet, d.agency) if name}


@given(hostile_traces())
@settings(max_examples=12)
def test_hostile_strings_are_held_by_every_form(xml_schema: Any, json_schema: Any, trace: Trace) -> None:
    xml_schema.assertValid(etree.fromstring(render_prov(trace, "xml")))
    json_schema.validate(json.loads(render_prov(trace, "json")))
    read = {flavour: _read(render_prov(trace, flavour), flavour) for flavour in PROV_FLAVOURS}
    for flavour, document in read.items():
        kept = {name.localpart: value for r in document.records for name, value in r.extra_attributes}
        assert "scope" in kept, flavour
        titles = {
            str(value) for r in document.records for name, value in r.extra_attributes if name.localpart == "title"
        }
        assert titles == {clean_text(d.title) for d in trace.documents if d.title is not None}, flavour
        undetermined = sum(not edge.determined for graph in trace.lineage for edge in graph.edges)
        assert len([r for r in document.records if "secondToFirst" in _facts(r)]) == undetermined
        stated = {r.identifier for r in document.get_records(ProvDerivation) if r.identifier}
        assert len(stated) == len(_expected(trace, determined=True)), flavour


def test_the_order_of_hashes_changes_nothing() -> None:
    code = (
        "import hashlib\n"
        "from samesource.exports.prov import render_prov\n"
        "from tests.exports.small_trace import small_trace\n"
        "print([hashlib.sha256(render_prov(small_trace(), f)).hexdigest() for f in ('json', 'xml', 'turtle')])"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ".:src"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_a_document_that_is_not_shown_is_no_lost_source() -> None:
    trace = small_trace()
    cut = dataclasses.replace(trace, documents=tuple(d for d in trace.documents if d.id != "c"))
    graph = rdflib.Graph().parse(data=render_prov(cut, "turtle"), format="turtle")
    ids = {subject: str(value) for subject, value in graph.subject_objects(rdflib.URIRef(f"{TERMS}id"))}
    lost = {ids[subject] for subject in graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{TERMS}LostSource"))}
    assert lost == {"lost-1"}
    derived = {(ids[p], ids[c]) for c, p in graph.subject_objects(rdflib.URIRef(f"{PROV}wasDerivedFrom"))}
    assert derived == {edge[:2] for edge in _expected(trace, determined=True)}


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(OptionError, match="json, xml, turtle"):
        render_prov(small_trace(), "n-triples")
