from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from samesource.errors import OutputError
from samesource.exports.json import write_json
from samesource.exports.write_atomically import write_atomically
from samesource.model import Document, Trace
from tests.exports.small_trace import TEXTS, small_trace


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    write_json(small_trace(), tmp_path / "deep" / "trace.json", with_text=True)
    written = (tmp_path / "deep" / "trace.json").read_bytes()
    assert Trace.from_json(written) == small_trace()
    assert written.endswith(b"}\n")
    assert b"\r" not in written


def test_texts_are_left_out_unless_wanted(tmp_path: Path) -> None:
    write_json(small_trace(), tmp_path / "trace.json")
    loaded = json.loads((tmp_path / "trace.json").read_bytes())
    assert all("text" not in document for document in loaded["documents"])
    assert TEXTS["d"] not in (tmp_path / "trace.json").read_text(encoding="utf-8")


def test_a_lone_surrogate_survives(tmp_path: Path) -> None:
    trace = Trace("now", "0", {}, "", documents=(Document(id="a", title="half \ud83d of a sign"),))
    write_json(trace, tmp_path / "trace.json")
    assert Trace.from_json((tmp_path / "trace.json").read_bytes()) == trace


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "trace.json"
    write_atomically(path, b"old")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["trace.json"]


def test_a_refusal_says_where_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="--out") as refusal:
        write_atomically(tmp_path / "file" / "trace.json", b"")
    assert str(tmp_path / "file") in str(refusal.value)


def test_the_file_mode_is_the_users(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "trace.json", b"")
    finally:
        os.umask(mask)
    assert (tmp_path / "trace.json").stat().st_mode & 0o777 == 0o640
