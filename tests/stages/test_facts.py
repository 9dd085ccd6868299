"""What is read of documents once, for all stages that ask."""

from __future__ import annotations

import pyarrow as pa
import pytest

from samesource.config import EngineConfig
from samesource.engines.open_engine import open_engine
from samesource.language.attributions import find_attributions
from samesource.language.facts import find_facts
from samesource.language.remembered_reading import RememberedReading
from samesource.language.speakers import find_speakers
from samesource.records.packing import pack
from samesource.records.prepared import Prepared
from samesource.stages.prepare_document import prepare_document
from samesource.stages.read_facts import read_facts
from samesource.stages.tell_facts import tell_facts
from samesource.tables import PREPARED

TEXTS = {
    "a": 'On 3 March 2031 about 2,000 people left Brackwell, police said. "We had no choice," mayor Joan Prewett said.',
    "b": "Laut Polizei verließen rund 2000 Menschen die Stadt. „Wir hatten keine Wahl“, sagte Olga Bauer.",
    "c": "",
}
READINGS: tuple[RememberedReading[object], ...] = (find_facts, find_attributions, find_speakers)  # type: ignore[assignment]


def read(documents: list[Prepared]) -> list[bytes]:
    """Return what the stage makes of documents."""
    rows = [{"id": document.id, "packed": pack(document), "repeated_json": "[]"} for document in documents]
    engine = open_engine(EngineConfig(workers=1))
    try:
        engine.load("prepared", pa.Table.from_pylist(rows, schema=PREPARED.schema), PREPARED.schema)
        read_facts(engine, "prepared")
        return [row["packed"] for row in engine.fetch("facts", ("id",)).to_pylist()]
    finally:
        engine.close()


def test_what_is_told_is_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [prepare_document(name, text) for name, text in TEXTS.items()]
    plain = [[reading(document) for document in documents] for reading in READINGS]
    assert all(any(found) for found in plain)
    packed = read(documents)
    for reading in READINGS:
        monkeypatch.setattr(reading, "_known", type(reading._known)())
        monkeypatch.setattr(reading, "_read", None)
    tell_facts(reversed(documents), [*packed, None])
    assert [[reading(document) for document in documents] for reading in READINGS] == plain
