"""Laws of the search for passages."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from samesource.config import Config
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.passages.passage_search import PassageSearch
from samesource.corpus.text_schema import TEXT_SCHEMA
from samesource.kernels._jit import use_compiled
from tests.corpus.passages.planted import planted_corpus

Row = dict[str, Any]
Found = tuple[list[Row], list[Row], list[Row]]
MEMORY = 1 << 30


@pytest.fixture(autouse=True)
def compiled() -> Iterator[None]:
    use_compiled(True)
    yield
    use_compiled(False)


def batches(records: list[Row], size: int = 1_000) -> Iterator[pa.RecordBatch]:
    for first in range(0, len(records), size):
        part = records[first : first + size]
        columns = [range(first, first + len(part)), *([r[name] for r in part] for name in ("id", "text", "published"))]
        arrays = [pa.array(column, field.type) for column, field in zip(columns, TEXT_SCHEMA, strict=False)]
        yield pa.RecordBatch.from_arrays([*arrays, pa.nulls(len(part), pa.string())], schema=TEXT_SCHEMA)


def search(
    folder: Path,
    records: list[Row],
    *,
    against: list[Row] | None = None,
    memory: int = MEMORY,
    threads: int = 1,
    size: int = 1_000,
    config: Config | None = None,
) -> Found:
    """Return passages, pairs and formulae with ids for rows, each sorted."""
    with (
        WorkFolder(None, folder / "out", {}) as work,
        PassageSearch(
            lambda: batches(records, size),
            work,
            config or Config(),
            (threads, memory),
            (lambda: batches(against, size)) if against is not None else None,
        ) as found,
    ):
        tables = [table.to_pylist() for table in found.find()]
    others = against if against is not None else records
    for row in (*tables[0], *tables[1]):
        row["a"], row["b"] = records[row["a"]]["id"], others[row["b"]]["id"]
    for row in tables[2]:
        row["row"] = (others if row["set"] == "against" else records)[row["row"]]["id"]
    passages, pairs, formulae = (sorted(rows, key=lambda row: tuple(map(str, row.values()))) for rows in tables)
    return passages, pairs, formulae


@pytest.fixture(scope="module")
def records() -> list[Row]:
    return planted_corpus()


@pytest.fixture
def found(records: list[Row], tmp_path: Path) -> Found:
    return search(tmp_path, records)


def ends(rows: list[Row]) -> set[frozenset[str]]:
    return {frozenset((row["a"], row["b"])) for row in rows}


def test_planted_pairs_are_found_and_no_others(found: Found) -> None:
    planted = {frozenset((f"s{k}", f"h{k}")) for k in range(6)}
    copies = {frozenset(pair) for pair in (("c0", "c1"), ("c0", "c2"), ("c1", "c2"))}
    assert ends(found[1]) == planted | copies
    assert ends(found[0]) == planted | copies


def test_passages_are_where_they_were_put(records: list[Row], found: Found) -> None:
    texts = {record["id"]: record["text"] for record in records}
    for row in found[0]:
        if {row["a"][0], row["b"][0]} == {"s", "h"}:
            side = {row[end]: texts[row[end]][row[f"{end}_start"] : row[f"{end}_end"]].split() for end in "ab"}
            source, host = (next(words for name, words in side.items() if name[0] == kind) for kind in "sh")
            assert len(source) == len(host) == 40
            assert sum(x == y for x, y in zip(source, host, strict=True)) >= 38  # a full stop may stay outside
            assert row["kind"] == "verbatim"


def test_verbatim_passages_hold_equal_words(records: list[Row], tmp_path: Path) -> None:
    texts = {record["id"]: record["text"].replace("otherwise", "") for record in records}
    exact = [{**record, "text": texts[record["id"]]} for record in records]
    whole = [row for row in search(tmp_path, exact)[0] if row["score"] == 1]
    assert whole
    for row in whole:
        one, other = (texts[row[end]][row[f"{end}_start"] : row[f"{end}_end"]] for end in "ab")
        assert one.rstrip(".") == other.rstrip(".")


def test_a_block_of_many_unrelated_texts_is_a_formula(records: list[Row], found: Found) -> None:
    texts = {record["id"]: record["text"] for record in records}
    assert found[2]
    for row in found[2]:
        assert row["row"].startswith("b")
        assert row["documents"] == row["groups"] == 16
        assert texts[row["row"]][row["start"] : row["end"]].startswith(row["text"])
        assert row["end"] - row["start"] > 0.8 * len(" ".join(texts[row["row"]].split()[60:]))


def test_a_block_of_few_texts_is_copying(tmp_path: Path) -> None:
    few = planted_corpus(plain=0, pairs=0, site=5)
    assert {frozenset(pair) for pair in ends(search(tmp_path, few)[1])} >= {
        frozenset((f"b{i}", f"b{j}")) for i in range(5) for j in range(i)
    }


def test_many_copies_of_one_text_are_no_formula(records: list[Row], tmp_path: Path) -> None:
    text = next(record["text"] for record in records if record["id"] == "p0")
    copies = [{"id": f"x{k}", "text": f"{text} {k}", "published": None} for k in range(20)]
    passages, pairs, _ = search(tmp_path, records + copies)
    linked = {name for pair in ends(pairs) for name in pair if name[0] == "x"}
    assert linked == {f"x{k}" for k in range(20)}
    assert len(pairs) < 60  # a star, and not 190 pairs
    assert ends(passages) == ends(pairs)


@pytest.mark.parametrize("setting", [{"memory": 4_000}, {"threads": 3}, {"size": 7}])
def test_memory_threads_and_batches_do_not_matter(
    records: list[Row], found: Found, tmp_path: Path, setting: dict[str, int]
) -> None:
    assert search(tmp_path, records, **setting) == found  # type: ignore[arg-type]


def test_the_order_of_texts_does_not_matter(records: list[Row], found: Found, tmp_path: Path) -> None:
    turned = list(records)
    random.Random(3).shuffle(turned)
    assert search(tmp_path, turned) == found


def test_another_set_is_searched_and_not_the_own(records: list[Row], tmp_path: Path) -> None:
    query = [record for record in records if record["id"][0] in "hb" or record["id"] in {"c1", "c2"}]
    against = [record for record in records if record not in query or record["id"] in {"b0", "b1"}]
    passages, pairs, formulae = search(tmp_path, query, against=against)
    expected = {frozenset((f"s{k}", f"h{k}")) for k in range(6)} | {frozenset(("c0", "c1")), frozenset(("c0", "c2"))}
    assert {pair for pair in ends(pairs) if len(pair) == 2} == expected
    assert {row["a"] for row in pairs if row["a"] == row["b"]} == {"b0", "b1"}  # the ids of both sets may be the same
    assert all(row["a"][0] in "hcb" and row["b"][0] in "scb" for row in passages)
    assert formulae


def test_finished_shards_are_not_made_again(records: list[Row], tmp_path: Path) -> None:
    def refuse() -> Iterator[pa.RecordBatch]:
        raise AssertionError("read again")

    with WorkFolder(tmp_path / "work", tmp_path / "out", {}) as work:
        with PassageSearch(lambda: batches(records), work, Config(), (1, MEMORY)) as first:
            told = first.find()
        with PassageSearch(refuse, work, Config(), (1, MEMORY)) as second:
            assert second.find() == told


def test_nothing_comes_of_nothing(tmp_path: Path) -> None:
    assert search(tmp_path, []) == ([], [], [])
    assert search(tmp_path, [{"id": "a", "text": "", "published": None}] * 2) == ([], [], [])
