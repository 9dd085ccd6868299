"""Whether there are copies to relate."""

from __future__ import annotations

import pyarrow as pa
import pytest

from samesource.config import Config
from samesource.engines.duckdb import DuckDBEngine
from samesource.stages.has_copies import has_copies
from samesource.tables import WITNESSES


@pytest.mark.parametrize(
    ("witness_of", "expected"), [({}, False), ({"a": "a", "b": "b"}, False), ({"a": "a", "b": "a"}, True)]
)
def test_a_document_with_another_witness_is_a_copy(witness_of: dict[str, str], expected: bool) -> None:
    engine = DuckDBEngine(Config().engine)
    rows = [{"id": name, "witness": witness} for name, witness in witness_of.items()]
    engine.load("witnesses", pa.Table.from_pylist(rows, schema=WITNESSES.schema), WITNESSES.schema)
    assert has_copies(engine) is expected
    assert not engine.exists("some_copies")
    engine.close()
