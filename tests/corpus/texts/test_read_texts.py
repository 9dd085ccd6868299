"""Laws of reading texts as columns."""

from __future__ import annotations

import dataclasses
import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from samesource.config import Config, ReadingConfig
from samesource.corpus.corpus_reader import CorpusReader
from samesource.corpus.text_schema import TEXT_SCHEMA
from samesource.corpus.texts.taken_ids import TakenIds

TEXTS = ["One text of words.", "Ещё один текст.", "第三篇文章", None, "", "Last \U0001f642"]
IDS = ["a", "b", "c", "d", "e", "f"]


def rows(path: Path, config: Config | None = None) -> tuple[list[dict[str, Any]], list[str]]:
    """Read a path: its rows, and the ids refused."""
    reader = CorpusReader([path], config or Config())
    batches = list(reader.read())
    assert all(batch.schema == TEXT_SCHEMA and batch.num_rows for batch in batches)
    return [row for batch in batches for row in batch.to_pylist()], [row.id for row in reader.rejected]


def bytes_of(values: list[str | None]) -> list[bytes | None]:
    return [None if value is None else value.encode() for value in values]


@pytest.mark.parametrize(
    "texts",
    [
        pa.array(TEXTS),
        pa.array(TEXTS, pa.large_string()),
        pa.array(TEXTS).dictionary_encode(),
        pa.array(bytes_of(TEXTS), pa.binary()),
        pa.array(bytes_of(TEXTS), pa.large_binary()),
        pa.array([[value] if value else None for value in TEXTS]),
    ],
    ids=["string", "large", "dictionary", "binary", "large binary", "paragraphs"],
)
def test_any_column_that_holds_texts_is_read(texts: pa.Array, tmp_path: Path) -> None:
    pq.write_table(pa.table({"id": IDS, "text": texts}), tmp_path / "t.parquet")
    found, refused = rows(tmp_path / "t.parquet")
    assert [(row["row"], row["id"], row["text"]) for row in found] == [
        (k, IDS[k], TEXTS[k]) for k in range(len(TEXTS)) if TEXTS[k]
    ]
    assert refused == ["d", "e"]


def test_a_broken_byte_costs_one_row(tmp_path: Path) -> None:
    pq.write_table(pa.table({"id": ["a", "b"], "text": pa.array([b"\xff\xfe", b"whole"])}), tmp_path / "t.parquet")
    found, refused = rows(tmp_path / "t.parquet")
    assert ([row["id"] for row in found], refused) == (["b"], ["a"])


RAGGED = [
    {"id": 1, "text": "numbers as ids"},
    {"id": "two", "text": "and names", "more": {"deep": [1, "x"]}},
    {"text": "none at all"},
    {"id": "four", "body": "by another name", "date": "2025-01-02"},
    {"id": "five", "text": None, "body": "filled up"},
    {"id": " six  six ", "text": "spaces", "outlet": "The Site"},
]


@pytest.mark.parametrize("order", [1, -1])
def test_a_line_reads_the_same_beside_any_other(order: int, tmp_path: Path) -> None:
    alone = []
    for number, record in enumerate(RAGGED):
        (tmp_path / f"{number}.jsonl").write_text(json.dumps(record), encoding="utf-8")
        alone += rows(tmp_path / f"{number}.jsonl")[0]
    lines = "\n".join(map(json.dumps, RAGGED[::order]))
    (tmp_path / "all.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    found = rows(tmp_path / "all.jsonl.gz")[0][::order]
    told = [[{k: v for k, v in row.items() if k != "row"} for row in part] for part in (alone, found)]
    assert [row.pop("id") for row in told[0]] == ["1", "two", "2.jsonl#1", "four", "five", "six six"]
    assert [row.pop("id").split("#")[0] for row in told[1]] == ["1", "two", "all.jsonl.gz", "four", "five", "six six"]
    assert told[0] == told[1]


def test_batches_are_small_whatever_the_file(tmp_path: Path) -> None:
    config = Config(dedupe=dataclasses.replace(Config().dedupe, batch_bytes=1_000))
    records = [{"id": str(k), "text": "word " * (10 + 37 * k % 91)} for k in range(200)] + [
        {"id": "l", "text": "w" * 5_000}
    ]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    pq.write_table(pa.Table.from_pylist(records), tmp_path / "t.parquet")
    for name in ("t.jsonl", "t.parquet"):
        batches = list(CorpusReader([tmp_path / name], config).read())
        assert [row["text"] for batch in batches for row in batch.to_pylist()] == [record["text"] for record in records]
        sizes = [sum(map(len, batch.column("text").to_pylist())) for batch in batches]
        assert all(size <= 1_000 or batch.num_rows == 1 for size, batch in zip(sizes, batches, strict=True))


def test_rows_read_again_are_the_same(tmp_path: Path) -> None:
    records = [{"id": str(k), "text": f"text {k}"} for k in range(30)]
    (tmp_path / "a.jsonl").write_text("\n\n".join(map(json.dumps, records[:10])), encoding="utf-8")
    pq.write_table(pa.Table.from_pylist(records[10:20]), tmp_path / "b.parquet")
    (tmp_path / "c.txt").write_text("text 20", encoding="utf-8")
    reader = CorpusReader([tmp_path], Config())
    known = {row["row"]: row["text"] for batch in reader.read() for row in batch.to_pylist()}
    wanted = pa.array(sorted(known)[::3]).to_numpy()
    for places, texts in reader.read_again(wanted):
        assert texts.to_pylist() == [known[row] for row in wanted[places].tolist()]
    assert len(known) == 21


def test_too_long_a_text_is_refused(tmp_path: Path) -> None:
    pq.write_table(pa.table({"id": ["a", "b"], "text": ["é" * 101, "é" * 100]}), tmp_path / "t.parquet")
    found, refused = rows(tmp_path / "t.parquet", Config(reading=ReadingConfig(maximum_characters=100)))
    assert ([row["id"] for row in found], refused) == (["b"], ["a"])


def test_an_id_is_taken_once() -> None:
    taken = TakenIds()
    seen: set[str] = set()
    for start in range(0, 400, 7):
        ids = [str(k * k % 311) for k in range(start, start + 23)]
        expected = [id_ in seen or id_ in ids[:k] for k, id_ in enumerate(ids)]
        assert taken.take(ids).tolist() == expected
        seen |= set(ids)
