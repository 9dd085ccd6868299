"""CSV, Parquet and JSON lines hold what the trace holds, and no cell of a spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from samesource.encoding.encode_record import encode_record
from samesource.exports.clean_text import clean_text
from samesource.exports.csv import render_csv
from samesource.exports.fill_tables import fill_tables
from samesource.exports.jsonl import render_jsonl
from samesource.exports.parquet import render_parquet
from samesource.exports.tables import EXPORT_TABLES, ExportTable
from samesource.model import Trace
from tests.exports.hostile_traces import hostile_traces
from tests.exports.small_trace import small_trace

Read = list[dict[str, Any]]

BY_NAME = {table.name: table for table in EXPORT_TABLES}
STARTS_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")


def _typed(table: ExportTable, row: dict[str, str]) -> dict[str, Any]:
    kinds = {column.name: column.type for column in table.columns}
    readers: dict[str, Any] = {
        "string": lambda cell: cell.removeprefix("'"),
        "integer": int,
        "number": float,
        "boolean": {"true": True, "false": False}.__getitem__,
    }
    return {name: readers[kinds[name]](cell) if cell else None for name, cell in row.items()}


def _read_csv(files: dict[str, bytes], name: str) -> Read:
    rows = csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline=""))
    return [_typed(BY_NAME[name], row) for row in rows]


def _read_parquet(files: dict[str, bytes], name: str) -> Read:
    rows: Read = pq.read_table(io.BytesIO(files[f"{name}.parquet"])).to_pylist()
    return rows


def _expected(trace: Trace, name: str) -> Read:
    """Return a table's rows as both formats give them: texts cleaned, empty texts unknown."""
    columns = [column.name for column in BY_NAME[name].columns]
    cells = [
        [(clean_text(cell) or None) if isinstance(cell, str) else cell for cell in row]
        for row in fill_tables(trace)[name]
    ]
    return [dict(zip(columns, row, strict=True)) for row in cells]


def _cleaned(rows: Read) -> Read:
    return [
        {key: (clean_text(cell) or None) if isinstance(cell, str) else cell for key, cell in row.items()}
        for row in rows
    ]


@pytest.mark.parametrize("name", BY_NAME)
def test_both_formats_hold_the_example(example: Trace, name: str) -> None:
    wanted = _expected(example, name)
    assert _read_csv(render_csv(example), name) == wanted
    assert _cleaned(_read_parquet(render_parquet(example), name)) == wanted


@given(hostile_traces())
@settings(max_examples=12)
def test_both_formats_hold_hostile_strings(trace: Trace) -> None:
    tables, frames = render_csv(trace), render_parquet(trace)
    for name in BY_NAME:
        wanted = _expected(trace, name)
        assert _read_csv(tables, name) == wanted
        assert _cleaned(_read_parquet(frames, name)) == wanted


@given(hostile_traces())
@settings(max_examples=12)
def test_no_text_begins_as_a_formula(trace: Trace) -> None:
    for name, data in render_csv(trace).items():
        if name.endswith(".csv"):
            columns = BY_NAME[name.removesuffix(".csv")].columns
            texts = [column.name for column in columns if column.type == "string"]
            for row in csv.DictReader(io.StringIO(data.decode(), newline="")):
                assert not [row[text] for text in texts if STARTS_FORMULA.match(row[text])]


def test_every_part_of_the_trace_is_in_a_table() -> None:
    trace = small_trace()
    held = {name: len(rows) for name, rows in fill_tables(trace).items()}
    assert held["documents"] == len(trace.documents)
    assert held["edges"] == sum(len(graph.edges) for graph in trace.lineage)
    assert held["alternatives"] == sum(len(graph.alternatives) for graph in trace.lineage)
    assert held["changes"] == len(trace.changes)
    assert held["assertions"] == sum(len(claim.assertions) for claim in trace.claims)
    assert held["damage"] == len(trace.damage)
    assert [name for name, rows in held.items() if not rows] == ["corrections"]


def test_parquet_has_the_declared_schemas() -> None:
    types = {"string": "string", "integer": "int64", "number": "double", "boolean": "bool"}
    for name, data in render_parquet(small_trace()).items():
        schema = pq.read_schema(io.BytesIO(data))
        columns = BY_NAME[name.removesuffix(".parquet")].columns
        assert [(f.name, str(f.type)) for f in schema] == [(c.name, types[c.type]) for c in columns]
        assert [f.metadata[b"meaning"].decode() for f in schema] == [c.meaning for c in columns]


def test_the_metadata_describes_every_file() -> None:
    files = render_csv(small_trace())
    described = json.loads(files.pop("csv-metadata.json"))
    assert described["@context"] == "http://www.w3.org/ns/csvw"
    heads = {
        table["url"]: [column["name"] for column in table["tableSchema"]["columns"]] for table in described["tables"]
    }
    assert heads == {name: data.decode().split("\r\n")[0].split(",") for name, data in files.items()}


def test_a_line_of_json_tells_of_a_document_from_its_side(example: Trace) -> None:
    lines = [json.loads(line) for line in render_jsonl(example).decode().split("\n")[:-1]]
    assert [line["id"] for line in lines] == [document.id for document in example.documents]
    texts = {line["id"]: line["text"] for line in lines}
    edges = {(p["document"], line["id"], p["kind"], p["probability"]) for line in lines for p in line["parents"]}
    assert edges == {(e.parent, e.child, e.kind, e.probability) for graph in example.lineage for e in graph.edges}
    for line in lines:
        for relation in line["relations"]:
            for one in relation["passages"]:
                assert 0 <= one["other_start"] < one["other_end"] <= len(texts[relation["document"]])
                if one["kind"] == "verbatim":
                    first = texts[line["id"]][one["start"] : one["end"]].split()
                    other = texts[relation["document"]][one["other_start"] : one["other_end"]].split()
                    assert set(first) & set(other)
        for said in line["assertions"]:
            assert said["start"] is None or 0 <= said["start"] < said["end"] <= len(line["text"])
    told = sum(len(line["relations"]) for line in lines)
    assert told == 2 * len(example.relations)
    assert sum(len(line["changes"]) for line in lines) == len(example.changes)


@given(hostile_traces())
@settings(max_examples=12)
def test_lines_of_json_hold_hostile_strings(trace: Trace) -> None:
    lines = [json.loads(line) for line in render_jsonl(trace).decode().split("\n")[:-1]]
    for line, document in zip(lines, trace.documents, strict=True):
        known = encode_record(document)
        assert {key: line[key] for key in known if key != "published"} == {
            key: value for key, value in known.items() if key != "published"
        }
