from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource import model
from samesource.errors import ContractError
from samesource.model import TRACE_SCHEMA, Change, Document, Edge, Evidence, Trace
from tests.exports.trace_from_truth import trace_from_truth

SCHEMA = Path(model.__file__).parent / "schema" / "trace-1.json"
RECORDS = {
    "span": model.Span,
    "wording": model.Wording,
    "estimate": model.Estimate,
    "time": model.Time,
    "furniture": model.Furniture,
    "declaration": model.Declaration,
    "story": model.Story,
    "match": model.Match,
    "passage": model.Passage,
    "evidence": model.Evidence,
    "relation": model.Relation,
    "edge": model.Edge,
    "root": model.Root,
    "lost": model.Lost,
    "lineage": model.LineageGraph,
    "change": model.Change,
    "origin": model.Origin,
    "assertion": model.Assertion,
    "support": model.Support,
    "claim": model.Claim,
    "damage": model.Damage,
    "rejected": model.Rejected,
    "left_out": model.LeftOut,
}


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(loaded)
    return loaded


def test_schema_and_model_declare_the_same_keys_in_the_same_order(schema: dict[str, Any]) -> None:
    for name, record in RECORDS.items():
        keys = [f.metadata.get("key", f.name) for f in dataclasses.fields(record)]
        assert keys == list(schema["$defs"][name]["properties"]), name
    inner = [f.name for f in dataclasses.fields(Document) if f.name not in ("text", "published")]
    assert [*inner, "text"] == list(schema["$defs"]["document"]["properties"])
    assert ["schema", *(f.name for f in dataclasses.fields(Trace))] == list(schema["properties"])


@pytest.mark.parametrize("family", ["c1", "b5"])
def test_a_trace_validates_and_comes_back_the_same(family: str, schema: dict[str, Any]) -> None:
    trace, texts = trace_from_truth(family)
    written = trace.to_json()
    loaded = json.loads(written)
    jsonschema.validate(loaded, schema)
    assert list(loaded) == list(schema["properties"])
    assert Trace.from_json(written) == trace
    assert Trace.from_json(written).to_json() == written
    with_text = dataclasses.replace(
        trace, documents=tuple(dataclasses.replace(d, text=texts[d.id]) for d in trace.documents)
    )
    assert with_text.to_json() == written
    full = json.loads(with_text.to_json(with_text=True))
    jsonschema.validate(full, schema)
    assert {d["id"]: d["text"] for d in full["documents"]} == texts


def test_an_empty_trace_is_a_trace(schema: dict[str, Any]) -> None:
    trace = Trace(created="2031-01-01T00:00:00Z", version="0", options={}, epoch="")
    jsonschema.validate(json.loads(trace.to_json()), schema)
    assert Trace.from_json(trace.to_json()) == trace


@given(st.floats(0, 1), st.text(), st.booleans())
def test_every_evidence_survives_json(weight: float, says: str, supports: bool) -> None:
    edge = Edge("a", "b", "copy", 0.5, 0.5, determined=False, evidence=(Evidence("x", says, weight, supports),))
    trace = Trace("now", "0", {}, "", lineage=(model.LineageGraph("f", edges=(edge,)),))
    back = Trace.from_json(trace.to_json()).lineage[0].edges[0].evidence[0]
    assert back.says == says
    assert back.supports is supports
    assert back.weight == pytest.approx(weight, abs=5e-7)


def test_unknown_keys_are_left_aside_and_missing_ones_named() -> None:
    given = {"created": "now", "version": "0", "options": {}, "epoch": "", "later": 1}
    assert Trace.from_dict(given).created == "now"
    with pytest.raises(ContractError, match="epoch"):
        Trace.from_dict({key: value for key, value in given.items() if key != "epoch"})


@pytest.mark.parametrize(
    "given",
    ["[]", "{", '{"schema": "other/1"}', '{"created": 1, "version": "", "options": {}, "epoch": ""}'],
)
def test_what_is_no_trace_is_refused(given: str) -> None:
    with pytest.raises(ContractError):
        Trace.from_json(given)


def test_numbers_json_lacks_are_refused() -> None:
    change = Change("a", "b", "number", None, "factual", None, None, "", float("nan"))
    with pytest.raises(ContractError):
        Trace("now", "0", {}, "", changes=(change,)).to_json()


def test_the_form_is_named() -> None:
    assert json.loads(Trace("now", "0", {}, "").to_json())["schema"] == TRACE_SCHEMA
