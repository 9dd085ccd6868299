"""Annotations have the standard's shape, and their selectors lead to the very words."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from samesource.errors import ContractError, InputError
from samesource.exports.name_document import name_document
from samesource.exports.namespaces import THINGS
from samesource.exports.webannotation import render_webannotation
from samesource.model import Trace, Wording
from tests.exports.annotation_schema import COLLECTION, LOCAL_CONTEXT
from tests.exports.hostile_traces import hostile_traces
from tests.exports.small_trace import small_trace

Annotation = dict[str, Any]

VALIDATOR = jsonschema.Draft202012Validator(COLLECTION)


def _check(trace: Trace) -> list[Annotation]:
    collection = json.loads(render_webannotation(trace))
    VALIDATOR.validate(collection)
    items: list[Annotation] = collection["first"]["items"]
    assert collection["total"] == len(items) == len({item["id"] for item in items})
    texts = {THINGS + name_document(document): document.text or "" for document in trace.documents}
    for item in items:
        for place in _places(item):
            quote, position = place["selector"]
            text = texts[place["source"]["id"]]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            before, after = quote.get("prefix", ""), quote.get("suffix", "")
            assert text[start - len(before) : end + len(after)] == before + quote["exact"] + after
    return items


def _places(item: Annotation) -> Iterator[Annotation]:
    yield item["target"]
    yield from (body for body in item["body"] if body["type"] == "SpecificResource")


def test_the_example_validates_and_resolves(example: Trace) -> None:
    items = _check(example)
    told = [item for item in items if item["motivation"] == "describing"]
    placed = {
        (c.parent, c.child, *[(w.text, w.start) if w else None for w in (c.new or c.old, c.old)], c.description, c.kind)
        for c in example.changes
        if c.old or c.new
    }
    assert len(told) == len(placed)
    linked = sum(item["motivation"] == "linking" for item in items)
    assert linked == sum(len(relation.passages) for relation in example.relations)
    assert any(item["motivation"] == "assessing" for item in items)


def test_positions_count_code_points() -> None:
    places = [place for item in _check(small_trace()) for place in _places(item)]
    after = [place for place in places if place["selector"][0]["exact"] == "Nobody was hurt"]
    assert after
    text = next(document.text for document in small_trace().documents if document.id == "a") or ""
    units = len(text[: after[0]["selector"][1]["start"]].encode("utf-16-le")) // 2
    assert after[0]["selector"][1]["start"] == text.index("Nobody") == units - 1


@given(hostile_traces())
@settings(max_examples=15)
def test_hostile_strings_keep_their_words(trace: Trace) -> None:
    _check(trace)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_rdflib_reads_the_same_quotations() -> None:
    rdflib = pytest.importorskip("rdflib", reason="reads JSON-LD: pip install 'samesource[prov]'")
    collection = json.loads(render_webannotation(small_trace()))
    wanted = {place["selector"][0]["exact"] for item in collection["first"]["items"] for place in _places(item)}
    graph = rdflib.Graph().parse(data=json.dumps(collection | {"@context": LOCAL_CONTEXT}), format="json-ld")
    read = {str(words) for words in graph.objects(predicate=rdflib.URIRef("http://www.w3.org/ns/oa#exact"))}
    assert read == wanted
    kinds = list(graph.subjects(rdflib.RDF.type, rdflib.URIRef("http://www.w3.org/ns/oa#Annotation")))
    assert len(kinds) == collection["total"]


def test_a_page_links_only_to_web_addresses() -> None:
    sources = {
        place["source"]["dcterms:identifier"]: place["source"]
        for item in _check(small_trace())
        for place in _places(item)
    }
    assert "dcterms:source" not in sources["c"]


def test_a_place_outside_of_the_text_is_refused() -> None:
    trace = small_trace()
    wrong = dataclasses.replace(trace.changes[0], new=Wording("x", 10**6, 10**6 + 1))
    with pytest.raises(ContractError, match="no place 1000000"):
        render_webannotation(dataclasses.replace(trace, changes=(wrong,)))


def test_texts_are_needed() -> None:
    bare = Trace.from_dict(small_trace().to_dict())
    with pytest.raises(InputError, match="--with-text"):
        render_webannotation(bare)
