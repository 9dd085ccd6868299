"""Words asked about from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from samesource.commands.ask_words import ask_words
from samesource.errors import InputError

TEXT = (
    "The council of Dunmore closed the old pier on Friday after 1,370 planks were found to be rotten. "
    "The ferry to the islands will leave from the fish market until the work is done, the council said.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wire.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "copy.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_words_are_looked_up_in_reports_and_told_with_their_support(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask_words("1,370 rotten planks", folder, as_json=False)
    told = capsys.readouterr().out
    assert "single-text" in told
    assert "1370" in told
    assert "reports 2, independent texts 1" in told
    assert "earliest of the texts: copy or wire" in told


def test_words_are_looked_up_for_machines_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask_words("1,370 rotten planks", folder, as_json=True)
    (first, *_) = json.loads(capsys.readouterr().out)
    assert first["support"]["documents"] == 2
    ask_words("a cat on a mat", folder, as_json=True)
    assert json.loads(capsys.readouterr().out) == []


def test_where_there_is_nothing_to_look_in_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        ask_words("planks", tmp_path / "missing", as_json=False)
