from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from samesource.commands.serve_shelf import serve_shelf
from samesource.errors import InputError, OptionError
from tests.exports.small_trace import small_trace


def test_it_serves_a_folder_until_it_is_told_to_stop(tmp_path: Path) -> None:
    small_trace().save(tmp_path, with_text=True)
    command = [sys.executable, "-m", "samesource", "serve", str(tmp_path), "--port", "0"]
    service = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert service.stdout is not None
    said = service.stdout.readline()
    try:
        assert said.startswith("2 stories; reading at http://localhost:")
        address = said.rsplit(" ", 1)[1].strip()
        with urllib.request.urlopen(f"{address}/stories/s1?secret=words", timeout=20) as answer:
            assert "Four reports" in answer.read().decode()
    finally:
        service.send_signal(signal.SIGTERM)
        _, logged = service.communicate(timeout=30)
    assert service.returncode == 0
    lines = [json.loads(line) for line in logged.splitlines()]
    assert [line["route"] for line in lines if line["event"] == "request"] == ["/stories/{story}"]
    assert "secret" not in logged


def test_what_cannot_be_served_is_told_before_anything_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAMESOURCE_TOKEN", raising=False)
    with pytest.raises(InputError, match="--with-text"):
        serve_shelf(tmp_path, "127.0.0.1", 0, [], None)
    small_trace().save(tmp_path)
    token = tmp_path / "token"
    for wrong in ("short", "with spaces in it, and long", "", "gänsefüßchen-sind-keine-ziffern"):
        token.write_text(wrong, encoding="utf-8")
        with pytest.raises(OptionError, match="16 characters"):
            serve_shelf(tmp_path, "127.0.0.1", 0, [], token)
    with pytest.raises(InputError, match="token"):
        serve_shelf(tmp_path, "127.0.0.1", 0, [], tmp_path / "none")
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OptionError, match="--port"):
        serve_shelf(tmp_path, "127.0.0.1", taken.getsockname()[1], [], None)
