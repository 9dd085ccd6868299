"""The column map."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from samesource.config import ReadingConfig
from samesource.errors import OptionError
from samesource.reading.items.column_map import column_map
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow

STORY = "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast."
RECORD = {"key": "k1", "Fließtext": STORY, "text": "not this", "haus": "The Inquirer"}
OPTIONS = ReadingConfig(columns="id=key, text=Fließtext, outlet=haus")


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "parquet"])
def test_named_columns_go_before_those_we_know(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"all.{form}"
    if form == "parquet":
        pq.write_table(pa.Table.from_pylist([RECORD]), path)
    elif form == "csv":
        path.write_text(f"{','.join(RECORD)}\n{','.join(RECORD.values())}\n", encoding="utf-8")
    else:
        path.write_text(json.dumps([RECORD] if form == "json" else RECORD), encoding="utf-8")
    (row,) = read_documents([path], None, OPTIONS)
    assert isinstance(row, DocumentRow)
    assert (row.id, row.text, row.outlet) == ("k1", STORY, "The Inquirer")


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_text(json.dumps({"text": STORY}), encoding="utf-8")
    (row,) = read_documents([tmp_path], None, ReadingConfig(columns="text=body"))
    assert isinstance(row, RejectedRow)
    assert "no column body" in row.reason


@pytest.mark.parametrize("written", ["text", "text=", "colour=red", "=body"])
def test_a_map_that_cannot_be_read_is_refused(written: str) -> None:
    with pytest.raises(OptionError, match="column map"):
        column_map(written)
