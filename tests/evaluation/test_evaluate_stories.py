from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samesource.cli import app
from samesource.errors import InputError
from samesource.evaluation.read_labelled import read_labelled

_FLOOD = "The river Aller burst its banks at Halmarsh on Tuesday and flooded forty houses, the fire brigade said. "
_THEFT = "Burglars stole a gold cup and sixteen coins from the museum of Fenbury, its director said on Friday. "
_RECORDS = [
    {"id": "a", "event": 1, "text": _FLOOD + "A dyke had given way over sixty metres."},
    {"id": "b", "event": 1, "text": _FLOOD + "Schools will stay closed for a week."},
    {"id": "c", "event": 2, "text": _THEFT + "The alarm had been switched off for repairs."},
    {"id": "d", "event": 2, "text": _THEFT + "A night watchman noticed nothing at all."},
]


def _write(folder: Path, records: list[dict[str, object]]) -> Path:
    file = folder / "documents.jsonl.gz"
    file.write_bytes(gzip.compress("\n".join(map(json.dumps, records)).encode()))
    return file


def test_labelled_documents_are_grouped_and_scored(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["evaluate", "stories", str(_write(tmp_path, _RECORDS)), "--json"])
    assert done.exit_code == 0, done.output
    told = json.loads(done.output)
    assert (told["documents"], told["labels"], told["stories"]) == (4, 2, 2)
    assert told["b_cubed"]["f1"] == told["pairs"]["f1"] == told["adjusted_rand"] == 1


def test_records_without_label_are_read_and_broken_ones_refused(tmp_path: Path) -> None:
    file = _write(tmp_path, [*_RECORDS, {"id": "e", "text": "No label."}])
    documents, labels = read_labelled(file, "event")
    assert (len(documents), sorted(labels)) == (5, ["a", "b", "c", "d"])
    for records, label, words in (
        ([*_RECORDS, _RECORDS[0]], "event", "same id"),
        ([{"id": "a"}], "event", "no record with id and text"),
        (_RECORDS, "topic", "no record has a 'topic'"),
    ):
        with pytest.raises(InputError, match=words):
            read_labelled(_write(tmp_path, records), label)
    with pytest.raises(InputError, match="cannot be read"):
        read_labelled(tmp_path / "none.jsonl", "event")
