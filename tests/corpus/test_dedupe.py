"""Laws of `dedupe`."""

from __future__ import annotations

import dataclasses
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import samesource as ss
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.errors import InputError, OptionError, OutputError
from tests.command import run_command
from tests.corpus.small_corpus import read_result, same_files, small_corpus, write_lines, write_table


def shingles(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[k : k + 5]) for k in range(max(len(words) - 4, 1))}


def jaccard(a: str, b: str) -> float:
    one, other = shingles(a), shingles(b)
    return len(one & other) / len(one | other)


def groups(folder: Path) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_result(folder, "families"):
        found.setdefault(row["family"], set()).add(row["id"])
    return {frozenset(ids) for ids in found.values()}


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    return small_corpus()


@pytest.fixture(scope="module")
def result(records: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dedupe")
    return ss.dedupe(write_lines(folder / "in.jsonl", records), folder / "out").out


def test_families_are_the_planted_ones(records: list[dict[str, Any]], result: Path) -> None:
    planted = {f"t{k:02}": {r["id"] for r in records if r["id"].startswith(f"t{k:02}")} for k in range(0, 24, 3)}
    assert groups(result) == {frozenset(ids) for ids in planted.values()}


def test_kept_and_removed_are_all_and_the_kept_are_as_given(records: list[dict[str, Any]], result: Path) -> None:
    removed = {row["id"] for row in read_result(result, "removed")}
    assert read_result(result, "kept") == [record for record in records if record["id"] not in removed]
    summary = json.loads((result / "dedupe.json").read_text(encoding="utf-8"))
    assert (summary["kept"], summary["removed"]) == (len(records) - len(removed), len(removed))
    assert summary["schema"] == "samesource/dedupe/1"


def test_what_is_removed_is_like_what_is_kept(records: list[dict[str, Any]], result: Path) -> None:
    texts = {record["id"]: record["text"] for record in records}
    families = {row["id"]: row["family"] for row in read_result(result, "families")}
    removed = read_result(result, "removed")
    gone = {row["id"] for row in removed}
    for row in removed:
        assert row["match"] not in gone
        assert families[row["id"]] == families[row["match"]] == row["family"]
        assert row["similarity"] == pytest.approx(jaccard(texts[row["id"]], texts[row["match"]]), abs=1e-6)
        assert row["kind"] == ("copy" if row["similarity"] == 1 else "similar")
    for row in read_result(result, "pairs"):
        assert row["a"] < row["b"]
        assert row["similarity"] == pytest.approx(jaccard(texts[row["a"]], texts[row["b"]]), abs=1e-6)


def test_order_of_input_changes_no_family(records: list[dict[str, Any]], result: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    turned = records[::-1]
    write_lines(tmp_path / "in" / "b.jsonl", turned[:20])
    write_lines(tmp_path / "in" / "a.jsonl", turned[20:])
    ss.dedupe(tmp_path / "in", tmp_path / "out")
    for name in ("families", "removed", "pairs", "capped"):
        assert read_result(tmp_path / "out", name) == read_result(result, name)


def test_threads_and_memory_change_no_byte(records: list[dict[str, Any]], result: Path, tmp_path: Path) -> None:
    for number, (workers, memory) in enumerate([(1, "1GB"), (3, "2KB")]):
        out = tmp_path / str(number)
        ss.dedupe(write_lines(tmp_path / "in.jsonl", records), out, workers=workers, memory=memory)
        assert same_files(out, result)


def test_parquet_gives_what_lines_give(records: list[dict[str, Any]], result: Path, tmp_path: Path) -> None:
    ss.dedupe(write_table(tmp_path / "in.parquet", records), tmp_path / "out")
    for name in ("kept", "removed", "families", "pairs", "rejected", "capped"):
        assert read_result(tmp_path / "out", name) == read_result(result, name)


def test_a_column_map_names_the_columns(records: list[dict[str, Any]], result: Path, tmp_path: Path) -> None:
    other = [{"nr": r["id"], "words": r["text"], "text": "the same", "on": r["published"]} for r in records]
    ss.dedupe(write_table(tmp_path / "in.parquet", other), tmp_path / "out", columns="text=words,id=nr,published=on")
    assert read_result(tmp_path / "out", "removed") == read_result(result, "removed")


@pytest.mark.parametrize(("keep", "kept"), [("earliest", "b"), ("longest", "c"), ("first", "a")])
def test_the_member_asked_for_is_kept(keep: str, kept: str, tmp_path: Path) -> None:
    text = " ".join(small_corpus(texts=1)[0]["text"].split())
    records = [
        {"id": "a", "text": text, "published": None},
        {"id": "b", "text": text, "published": "2024-05-01"},
        {"id": "c", "text": text + " and more", "published": "2 May 2024"},
    ]
    ss.dedupe(write_lines(tmp_path / "in.jsonl", records), tmp_path / "out", keep=keep)
    assert [row["id"] for row in read_result(tmp_path / "out", "kept")] == [kept]
    assert {row["match"] for row in read_result(tmp_path / "out", "removed")} == {kept}


class _Stop(BaseException):
    """Stops a run as a kill does: nothing of ours catches it."""


@pytest.mark.parametrize("after", range(6))
def test_a_stopped_run_goes_on_to_the_same_bytes(
    after: int, records: list[dict[str, Any]], result: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_lines(tmp_path / "in.jsonl", records)
    config = ss.Config(dedupe=dataclasses.replace(ss.Config().dedupe, batch_bytes=3_000, shard_bytes=5_000))
    write, made = WorkFolder.write, []

    def stop(folder: WorkFolder, name: str, table: pa.Table) -> None:
        if len(made) == after:
            folder.scratch(name).write_bytes(b"half a shard")
            raise _Stop
        made.append(name)
        write(folder, name, table)

    monkeypatch.setattr(WorkFolder, "write", stop)
    with pytest.raises(_Stop):
        ss.dedupe(source, tmp_path / "out", work=tmp_path / "work", config=config)
    again: list[str] = []
    monkeypatch.setattr(WorkFolder, "write", lambda *parts: (again.append(parts[1]), write(*parts)))
    ss.dedupe(source, tmp_path / "out", work=tmp_path / "work", config=config)
    assert not {name for name in again if name in made and "-" in name}
    for name in ("kept", "removed", "families", "pairs", "rejected", "capped"):
        assert (tmp_path / "out" / f"{name}.jsonl").read_bytes() == (result / f"{name}.jsonl").read_bytes()


def test_a_work_folder_of_another_run_is_refused(records: list[dict[str, Any]], tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", records)
    ss.dedupe(source, tmp_path / "out", work=tmp_path / "work")
    ss.dedupe(source, tmp_path / "out", work=tmp_path / "work", keep="first", workers=1)
    with pytest.raises(OptionError, match="other sources"):
        ss.dedupe(source, tmp_path / "out", work=tmp_path / "work", threshold=0.7)
    with pytest.raises(OptionError, match="other files"):
        ss.dedupe(source, tmp_path / "more", work=tmp_path / "out")


def test_thousands_of_copies_are_one_text(tmp_path: Path) -> None:
    records = [{"id": f"c{k:04}", "text": "Eight words that are told again and again."} for k in range(900)]
    found = ss.dedupe(write_lines(tmp_path / "in.jsonl", records), tmp_path / "out").summary
    assert (found["different_texts"], found["compared_pairs"], found["kept"]) == (1, 0, 1)


def test_what_cannot_be_read_is_a_row(tmp_path: Path) -> None:
    good = small_corpus(texts=1)[0]
    lines = [
        json.dumps(good),
        "{broken",
        "",
        '{"id": "n"}',
        '{"id": "m", "text": 5}',
        json.dumps(good),
        '{"text": "!!"}',
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = ss.dedupe(tmp_path / "in.jsonl", tmp_path / "out").summary
    reasons = {row["id"]: row["reason"] for row in read_result(tmp_path / "out", "rejected")}
    assert reasons.pop("in.jsonl#2").startswith("not valid JSON")
    no_text = "the record has no text"
    assert reasons == {"n": no_text, "m": no_text, good["id"]: "the id is taken"}
    assert (found["documents"], found["without_words"], found["kept"]) == (2, 1, 2)


def test_what_stands_before_a_damage_is_read(records: list[dict[str, Any]], tmp_path: Path) -> None:
    lines = "".join(json.dumps(record) + "\n" for record in records).encode()
    packed = gzip.compress(lines, mtime=0)
    (tmp_path / "in.jsonl.gz").write_bytes(packed[: len(packed) * 3 // 4])
    found = ss.dedupe(tmp_path / "in.jsonl.gz", tmp_path / "out").summary
    kept = read_result(tmp_path / "out", "kept")
    assert 0 < found["documents"] < len(records)
    assert len(kept) == found["kept"]
    assert [row["reason"] for row in read_result(tmp_path / "out", "rejected")] == [
        "the compressed file is damaged or cut short"
    ]


def test_tables_and_lines_and_files_keep_their_own_form(records: list[dict[str, Any]], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write_table(tmp_path / "in" / "a.parquet", records[:10])
    write_table(tmp_path / "in" / "b.parquet", [{"id": "other", "body": "Words of no other text here.", "n": 1.5}])
    write_lines(tmp_path / "in" / "c.jsonl", records[10:])
    (tmp_path / "in" / "d.txt").write_text(records[0]["text"], encoding="utf-8")
    ss.dedupe(tmp_path / "in", tmp_path / "out", keep="first")
    removed = {row["id"] for row in pq.read_table(tmp_path / "out" / "removed.parquet").to_pylist()}
    kept = pq.read_table(tmp_path / "out" / "kept.parquet")
    lines = [json.loads(line) for line in (tmp_path / "out" / "kept.jsonl").read_text(encoding="utf-8").splitlines()]
    assert "d" in removed
    assert kept.column_names == ["id", "text", "published", "extra", "body", "n"]
    assert kept["id"].to_pylist() == [*(r["id"] for r in records[:10] if r["id"] not in removed), "other"]
    assert lines == [r for r in records[10:] if r["id"] not in removed]


def test_no_output_into_the_sources(records: list[dict[str, Any]], tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", records)
    for out in (tmp_path, tmp_path / "below"):
        with pytest.raises(OutputError):
            ss.dedupe(tmp_path, out)
    with pytest.raises(OutputError):
        ss.dedupe(source, tmp_path)
    with pytest.raises(OutputError, match="work folder"):
        ss.dedupe(tmp_path, tmp_path.parent / "out", work=tmp_path / "below")
    with pytest.raises(InputError):
        ss.dedupe(tmp_path / "nowhere", tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl"]


def test_the_command_prints_what_the_summary_says(records: list[dict[str, Any]], tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", records)
    done = run_command("dedupe", source, tmp_path / "out", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == json.loads((tmp_path / "out" / "dedupe.json").read_text(encoding="utf-8"))
    assert run_command("dedupe", source, tmp_path / "out", "--memory", "much").returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupted_run_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "in" / "all.jsonl"
    source.parent.mkdir()
    write_lines(source, small_corpus(texts=50_000))
    child = subprocess.Popen(
        [sys.executable, "-m", "samesource", "dedupe", str(source), str(tmp_path / "out")], stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob("out/.work-*")) and time.monotonic() < deadline and child.poll() is None:
        time.sleep(0.01)
    time.sleep(0.2)
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=60)
    assert (child.returncode, b"stopped" in said) == (130, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]
