"""A file that needs a part that is not installed is a refusal that says how to install it."""

from __future__ import annotations

from pathlib import Path

import pytest

from samesource.config import ReadingConfig
from samesource.errors import MissingExtraError
from samesource.reading.fetch_documents import fetch_documents
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.read_file import read_file
from samesource.reading.require_extra import require_extra
from samesource.reading.rows import RejectedRow
from tests.reading.make_pdf import PdfPage, make_pdf

WARC = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
ABSENT = "import sys\nsys.modules.update(dict.fromkeys(('pypdfium2', 'fastwarc', 'protego')))\n"


@pytest.fixture
def lean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make parser processes start without the packages of extras."""
    (tmp_path / "sitecustomize.py").write_text(ABSENT)
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(("name", "extra"), [("report.pdf", "pdf"), ("crawl.warc", "warc")])
def test_the_row_says_what_to_install(lean: Path, name: str, extra: str) -> None:
    page = PdfPage()
    page.text(50, 700, "The ferry left the harbour at nine.")
    (lean / name).write_bytes(WARC if extra == "warc" else make_pdf([page]))
    (row,) = read_file(name, lean / name, ReadingConfig())
    assert isinstance(row, RejectedRow)
    assert f"pip install 'samesource[{extra}]'" in row.reason
    assert "\n" not in row.reason


def test_an_address_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "protego", None)
    with ParserProcess(ReadingConfig()) as parsers:
        rows = list(fetch_documents(["http://localhost:9/a"], ReadingConfig(fetch=True), parsers))
    assert [row.id for row in rows] == ["http://localhost:9/a"]
    assert isinstance(rows[0], RejectedRow)
    assert "pip install 'samesource[fetch]'" in rows[0].reason


def test_a_package_that_is_there_and_broken_is_not_called_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "halfthere.py").write_text("import not_to_be_found_anywhere\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModuleNotFoundError, match="not_to_be_found_anywhere"):
        require_extra("halfthere", "half a feature", "half")
    with pytest.raises(MissingExtraError):
        require_extra("not_there.at_all", "a feature", "extra")
