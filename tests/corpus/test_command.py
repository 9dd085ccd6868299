"""`samesource dedupe` as a new user runs it: whole processes, ugly input, a stop in the middle."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.command import STORY, run_command

OTHER = "Nobody had expected the orchestra to return to the old theatre before its roof was mended, the mayor said.\n"


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _write(path: Path, *records: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_ten_copies_of_one_file_leave_one(tmp_path: Path) -> None:
    for number in range(10):
        path = tmp_path / "in" / f"{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(STORY, encoding="utf-8")
    done = run_command("dedupe", tmp_path / "in", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    kept, removed = _lines(tmp_path / "out" / "kept.jsonl"), _lines(tmp_path / "out" / "removed.jsonl")
    assert [row["text"] for row in kept] == [STORY]
    assert {row["match"] for row in removed} == {kept[0]["id"]}
    assert len({row["id"] for row in removed} | {kept[0]["id"]}) == 10
    assert json.loads((tmp_path / "out" / "dedupe.json").read_text(encoding="utf-8"))["removed"] == 9


def test_broken_records_are_told_and_the_others_kept_as_they_were(tmp_path: Path) -> None:
    whole = {"id": "a", "text": STORY, "more": [1, {"b": None}]}
    path = _write(tmp_path / "in.jsonl", whole, {"id": "b"}, [1, 2], {"id": "a", "text": OTHER}, {"text": OTHER})
    with path.open("ab") as file:
        file.write(b'{"id": "c", "text": "cut of\n\n\xff\xfe{"id"\n')
    done = run_command("dedupe", path, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert _lines(tmp_path / "out" / "kept.jsonl") == [whole, {"text": OTHER}]
    assert len(_lines(tmp_path / "out" / "rejected.jsonl")) == 5
    assert "5" in done.stdout


@pytest.mark.parametrize("case", ["empty", "binary", "missing", "inside", "file", "alone"])
def test_what_cannot_be_done_is_said_in_a_line_and_leaves_nothing(tmp_path: Path, case: str) -> None:
    given, out = tmp_path / "in", tmp_path / "out"
    given.mkdir()
    if case == "binary":
        (given / "x.txt").write_bytes(bytes(range(256)) * 40)
    elif case != "empty":
        (given / "x.txt").write_text(STORY, encoding="utf-8")
    if case == "inside":
        out = given / "deep" / "out"
    elif case == "file":
        out.write_text("not a folder", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    arguments = {"missing": [tmp_path / "nowhere", out], "alone": [out]}.get(case, [given, out])
    done = run_command("dedupe", *arguments)
    assert done.returncode in {1, 2}
    assert done.stdout == ""
    assert done.stderr.startswith("samesource: ")
    assert "Traceback" not in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_a_longer_text_than_allowed_is_a_rejected_record(tmp_path: Path) -> None:
    path = _write(tmp_path / "in.jsonl", {"id": "a", "text": STORY}, {"id": "b", "text": "word " * 1_100_000})
    done = run_command("dedupe", path, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert [row["id"] for row in _lines(tmp_path / "out" / "kept.jsonl")] == ["a"]
    assert [row["id"] for row in _lines(tmp_path / "out" / "rejected.jsonl")] == ["b"]


@pytest.mark.skipif(sys.platform == "win32", reason="another signal there")
def test_a_stop_in_the_middle_leaves_nothing_half_written(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": n, "text": f"{n} {STORY}"}) + "\n" for n in range(40_000))
    command = [sys.executable, "-m", "samesource", "dedupe", str(path), str(tmp_path / "out")]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(1.0)
    if running.poll() is None:
        os.kill(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Traceback" not in errors
    assert not (tmp_path / "out" / "dedupe.json").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl"]


def test_a_second_run_into_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    path = _write(tmp_path / "in.jsonl", *({"id": n, "text": STORY if n % 3 else OTHER * n} for n in range(9)))
    found = []
    for _ in range(2):
        assert run_command("dedupe", path, tmp_path / "out").returncode == 0
        found.append({file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()})
    assert found[0] == found[1]
