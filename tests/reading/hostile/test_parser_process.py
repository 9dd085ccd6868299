"""Whatever a parser does, its document is a row with the reason, its neighbours are read, and no process is left."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from samesource.config import ReadingConfig
from samesource.reading.process import parser_process
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow

STORY = "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast.\n"
QUICK = ReadingConfig(parser_seconds=0.4, parser_patience=4.0, parser_memory=200 << 20)


@pytest.fixture(autouse=True)
def bad_parsers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser_process, "_WORKER", "tests.reading.hostile.worker_of_bad_parsers")


def pack(members: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return packed.getvalue()


def read(folder: Path, config: ReadingConfig = QUICK) -> tuple[list[str], dict[str, str]]:
    rows = list(read_documents([folder], config=config))
    read_ids = [row.id for row in rows if isinstance(row, DocumentRow)]
    assert len(read_ids) == len(set(read_ids))
    return read_ids, {row.id: row.reason for row in rows if isinstance(row, RejectedRow)}


BAD = {
    "spin": "took more than 0.4 s of processor time",
    "native": "took more than 0.4 s of processor time",
    "allocate": "memory",
    "map": "memory",
    "crash": "the parser crashed (SIGSEGV)",
    "abort": "the parser crashed (SIGABRT)",
    "exit": "the parser ended (exit code 3)",
    "leave": "the parser ended (exit code 4)",
    "raise": "LookupError: ? who knows",
    "refuse": "refused",
    "recurse": "nested too deeply",
}


def test_each_bad_file_is_a_row_between_good_ones(tmp_path: Path) -> None:
    for number, word in enumerate(BAD):
        (tmp_path / f"{number:02}-bad.eml").write_text(f"{STORY} {word}")
        (tmp_path / f"{number:02}-good.eml").write_text(STORY)
    read_ids, rejected = read(tmp_path)
    assert read_ids == [f"{number:02}-good.eml" for number in range(len(BAD))]
    assert list(rejected) == [f"{number:02}-bad.eml" for number in range(len(BAD))]
    for reason, expected in zip(rejected.values(), BAD.values(), strict=True):
        assert expected in reason


def test_members_before_and_after_a_bad_one_are_read_once(tmp_path: Path) -> None:
    inner = pack({"a.eml": STORY, "b.eml": "crash", "c.eml": STORY})
    words = {"b": "exit", "d": "spin", "e": "late", "g": "raise", "h": "shout"}
    members = {f"{name}.eml": words.get(name, STORY) for name in "abcdefgh"} | {"k.zip": inner, "l.eml": STORY}
    (tmp_path / "all.zip").write_bytes(pack(members))
    read_ids, rejected = read(tmp_path)
    assert read_ids == [f"all.zip#{name}" for name in ("a.eml", "c.eml", "e.eml", "f.eml", "h.eml")] + [
        "all.zip#k.zip#a.eml",
        "all.zip#k.zip#c.eml",
        "all.zip#l.eml",
    ]
    assert list(rejected) == [f"all.zip#{name}" for name in ("b.eml", "d.eml", "e.eml", "g.eml", "k.zip#b.eml")]
    assert rejected["all.zip#e.eml"] == "the parser crashed (SIGABRT) (what was read before stays)"


def test_a_silent_parser_is_ended(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text("sleep")
    (tmp_path / "b.eml").write_text(STORY)
    read_ids, rejected = read(tmp_path)
    assert read_ids == ["b.eml"]
    assert rejected == {"a.eml": "took more than 4 s"}


def test_a_file_that_kills_too_often_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(pack({f"{number}.eml": "exit" for number in range(9)}))
    (tmp_path / "b.eml").write_text(STORY)
    rows = list(read_documents([tmp_path], config=ReadingConfig(parser_deaths=3)))
    assert [row.id for row in rows] == ["a.zip#0.eml", "a.zip#1.eml", "a.zip#2.eml", "a.zip", "b.eml"]
    assert isinstance(rows[3], RejectedRow)
    assert "failed 3 times" in rows[3].reason


def children() -> set[int]:
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    if not listed.exists():
        pytest.skip("needs /proc")
    return {int(word) for word in listed.read_text().split()}


def test_no_process_is_left_however_the_iterator_ends(tmp_path: Path) -> None:
    before = children()
    for name in "abc":
        (tmp_path / f"{name}.eml").write_text(STORY)
    list(read_documents([tmp_path]))
    assert children() == before
    rows = read_documents([tmp_path])
    next(rows)
    assert len(children() - before) == 1
    rows.close()  # type: ignore[attr-defined]
    assert children() == before
    rows = read_documents([tmp_path])
    next(rows)
    del rows
    assert children() == before


def test_plain_files_start_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser_process, "start_child", None)
    for name, text in {"a.txt": STORY, "b.md": STORY, "c.csv": f"text\n{STORY}", "d.jsonl": '{"text": "One."}'}.items():
        (tmp_path / name).write_text(text)
    assert read(tmp_path) == (["a", "b.md", "c.csv#1", "d.jsonl#1"], {})


SCRIPT = """
import sys
from samesource.config import ReadingConfig
from samesource.reading.process import parser_process
from samesource.reading.read_documents import read_documents
parser_process._WORKER = "tests.reading.hostile.worker_of_bad_parsers"
for row in read_documents([sys.argv[1]], config=ReadingConfig(parser_patience=60)):
    print(row.id, flush=True)
"""


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_its_parent(tmp_path: Path, sent: signal.Signals) -> None:
    children()
    (tmp_path / "a.eml").write_text(STORY)
    (tmp_path / "b.eml").write_text("sleep" if sent != signal.SIGKILL else "spin")
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    paths = os.pathsep.join(path or str(Path.cwd()) for path in sys.path)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": paths}
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"a.eml\n"
        child = int(Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()[0])
        process.send_signal(sent)
        process.communicate()
    deadline = time.monotonic() + 20
    while is_running(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(child)


def is_running(process: int) -> bool:
    """Tell whether a process is there and no zombie, which the system keeps until somebody asks for its end."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
