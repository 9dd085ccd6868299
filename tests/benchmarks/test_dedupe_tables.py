from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.benchmarks.load_script import load_script

tables = load_script("dedupe_tables")


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_families_and_pairs_are_read_in_either_form(tmp_path: Path, form: str) -> None:
    written = {
        "families": [{"id": "f#a", "family": "1"}, {"id": "f#b", "family": "1"}, {"id": "c", "family": "2"}],
        "pairs": [{"a": "f#b", "b": "f#a", "similarity": 0.9, "kind": "similar"}],
        "passages": [{"a": "a", "a_start": 0, "a_end": 9, "b": "c", "b_start": 3, "b_end": 12}],
    }
    for name, rows in written.items():
        if form == "parquet":
            parquet.write_table(pa.Table.from_pylist(rows), tmp_path / f"{name}.parquet")
        else:
            (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert tables.read_families(tmp_path) == [["a", "b"], ["c"]]
    assert tables.read_pairs(tmp_path) == {("a", "b"), ("a", "c")}
    assert tables.read_passages(tmp_path) == written["passages"]


def test_a_table_that_is_not_there_has_no_rows(tmp_path: Path) -> None:
    assert tables.read_rows(tmp_path, "passages") == []
