"""Input that no one wishes for: a clear message or a row, the promised exit code, and nothing lost."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import EXAMPLE, STORY, run_command, trace_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good report."""
    made = tmp_path / "given"
    made.mkdir()
    (made / "good.txt").write_text(STORY, encoding="utf-8")
    return made


def _is_told(message: str) -> bool:
    """Tell whether a user was given words and no traceback."""
    return bool(message.strip()) and "Traceback" not in message


def test_an_empty_folder_is_refused_with_words(tmp_path: Path) -> None:
    done = run_command("trace", tmp_path, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert _is_told(done.stderr)
    assert not (tmp_path / "out" / "trace.json").exists()


def test_a_missing_path_is_refused_by_name(tmp_path: Path) -> None:
    done = run_command("trace", tmp_path / "nothing-here", "--out", tmp_path / "out")
    assert done.returncode == 1
    assert _is_told(done.stderr)
    assert "nothing-here" in done.stderr.replace("\n", "")


@pytest.mark.parametrize(
    "arguments", [("trace",), ("trace", EXAMPLE, "--depth", "abyss"), ("weave",), ("trace", EXAMPLE, "--x")]
)
def test_wrong_usage_exits_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run_command(*arguments, folder=tmp_path)
    assert done.returncode == 2
    assert _is_told(done.stderr)


def test_an_unknown_option_in_a_configuration_file_exits_2(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "options.toml").write_text("[relate]\nmagic = 1\n", encoding="utf-8")
    done = run_command("trace", folder, "--config", tmp_path / "options.toml", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "magic" in done.stderr


def test_a_binary_file_becomes_a_rejected_row(folder: Path, tmp_path: Path) -> None:
    (folder / "noise.txt").write_bytes(random.Random(1).randbytes(20_000))
    trace = trace_folder(folder, tmp_path / "out")
    assert [d["id"] for d in trace["documents"]] == ["good"]
    assert [r["id"] for r in trace["rejected"]] == ["noise"]
    assert trace["rejected"][0]["reason"]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "iso-8859-2"])
def test_a_text_in_another_encoding_is_read_or_listed(folder: Path, tmp_path: Path, encoding: str) -> None:
    text = STORY.replace("Maud Ibekwe", "Žofie Krásná" if encoding != "cp1252" else "Zoé Müßig")
    (folder / "other.txt").write_bytes(text.encode(encoding))
    trace = trace_folder(folder, tmp_path / "out")
    assert sorted([d["id"] for d in trace["documents"]] + [r["id"] for r in trace["rejected"]]) == ["good", "other"]


def test_bytes_of_no_encoding_are_read_or_listed(folder: Path, tmp_path: Path) -> None:
    (folder / "odd.txt").write_bytes(STORY.encode() + bytes(range(128, 256)) * 3)
    trace = trace_folder(folder, tmp_path / "out")
    assert sorted([d["id"] for d in trace["documents"]] + [r["id"] for r in trace["rejected"]]) == ["good", "odd"]


def test_one_line_of_50_megabytes_becomes_a_rejected_row(folder: Path, tmp_path: Path) -> None:
    (folder / "endless.txt").write_bytes(b"word " * 10_000_000)
    trace = trace_folder(folder, tmp_path / "out")
    assert [r["id"] for r in trace["rejected"]] == ["endless"]
    assert [d["id"] for d in trace["documents"]] == ["good"]


def test_a_file_that_is_gone_when_it_is_read_becomes_a_rejected_row(folder: Path, tmp_path: Path) -> None:
    (folder / "gone.txt").symlink_to(tmp_path / "never-was.txt")
    trace = trace_folder(folder, tmp_path / "out")
    assert [r["id"] for r in trace["rejected"]] == ["gone"]


def test_empty_and_blank_files_are_not_lost(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "blank.txt").write_text(" \n\n\t\n", encoding="utf-8")
    trace = trace_folder(folder, tmp_path / "out")
    assert {d["id"] for d in trace["documents"]} | {r["id"] for r in trace["rejected"]} == {"good", "empty", "blank"}


def test_two_files_of_one_id_leave_a_rejected_row(folder: Path, tmp_path: Path) -> None:
    (folder / "named.csv").write_text(f'id,text\ngood,"{STORY.replace(chr(34), chr(34) * 2)}"\n', encoding="utf-8")
    trace = trace_folder(folder, tmp_path / "out")
    assert len(trace["documents"]) + len(trace["rejected"]) == 2


@pytest.mark.parametrize("kind", ["a file", "below a file"])
def test_an_output_folder_that_cannot_be_is_refused(folder: Path, tmp_path: Path, kind: str) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    out = tmp_path / "taken" if kind == "a file" else tmp_path / "taken" / "deeper"
    done = run_command("trace", folder, "--out", out)
    assert done.returncode == 1
    assert _is_told(done.stderr)
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


def test_ten_identical_files_are_one_text(tmp_path: Path) -> None:
    given = tmp_path / "ten"
    given.mkdir()
    for i in range(10):
        (given / f"copy-{i}.txt").write_text(STORY, encoding="utf-8")
    trace = trace_folder(given, tmp_path / "out")
    assert {d["witness"] for d in trace["documents"]} == {"copy-0"}
    assert len(trace["documents"]) == 10
    assert [(len(s["documents"]), s["independent_texts"]["estimate"]) for s in trace["stories"]] == [(10, 1)]
    assert {e["child"] for f in trace["lineage"] for e in f["edges"]} == {f"copy-{i}" for i in range(1, 10)}
    assert not any(e["determined"] for f in trace["lineage"] for e in f["edges"])


def test_hostile_words_stay_words(folder: Path, tmp_path: Path) -> None:
    hostile = '<script>alert(1)</script> </script><img src=x onerror="alert(2)"> [bold red]not markup[/]'
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(f"{hostile} {STORY}", encoding="utf-8")
    trace_folder(folder, tmp_path / "out")
    report = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in report
    assert "<img src=x" not in report


@pytest.mark.parametrize("seconds", [0.3, 2.0])
def test_an_interrupted_run_leaves_no_broken_output(relay: Path, tmp_path: Path, seconds: float) -> None:
    out = tmp_path / "out"
    running = subprocess.Popen(
        [sys.executable, "-m", "samesource", "trace", str(relay / "reports"), "--out", str(out)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    until = time.monotonic() + 60
    while not out.exists() and running.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(seconds)
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert running.returncode in {0, 1, 130}
    assert "Traceback" not in told
    left = sorted(path.name for path in out.rglob("*") if path.is_file()) if out.exists() else []
    assert [name for name in left if name not in {"trace.json", "report.html"} and not name.endswith(".parquet")] == []
    if "trace.json" in left:
        json.loads((out / "trace.json").read_text(encoding="utf-8"))
