"""Large values come back from the heap as they were put there."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from samesource.engines.close_values import close_values
from samesource.engines.heap_file import heap_file
from samesource.engines.load_values import OPEN_FILES, load_values
from samesource.engines.value_heap import REFERENCE, ValueHeap
from samesource.errors import EngineError

VALUES = [b"x" * 1_000, b"short", REFERENCE + b"not one", None, b"y" * 300, b"x" * 1_000]


def _put(folder: Path) -> pa.RecordBatch:
    """Return rows whose large values lie in `folder`, two of them by one reference."""
    heap = ValueHeap(folder)
    (batch,) = heap.put(pa.table({"packed": pa.array(VALUES[:-1], pa.binary())})).to_batches()
    heap.close()
    return pa.RecordBatch.from_arrays([pa.concat_arrays([batch["packed"], batch["packed"][:1]])], schema=batch.schema)


def test_what_was_put_away_comes_back(tmp_path: Path) -> None:
    batch = _put(tmp_path)
    assert load_values(batch, str(tmp_path))["packed"].to_pylist() == VALUES
    assert [name for name, _ in OPEN_FILES].count(str(tmp_path)) == 1
    close_values(tmp_path)
    assert str(tmp_path) not in {name for name, _ in OPEN_FILES}


def test_a_file_that_was_cut_is_an_error(tmp_path: Path) -> None:
    batch = _put(tmp_path)
    with heap_file(tmp_path, 1).open("r+b") as file:
        file.truncate(10)
    with pytest.raises(EngineError, match="shorter than it was"):
        load_values(batch, str(tmp_path))
    close_values(tmp_path)
