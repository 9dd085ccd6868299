from __future__ import annotations

import gzip
import html
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PAGES = Path(__file__).resolve().parent.parent.parent / "benchmarks" / "pages"
ENCODINGS = ("utf-8", "big5", "gb18030", "iso-8859-15", "windows-1251", "windows-1252")


def _read(folder: Path) -> dict[str, bytes]:
    return {path.name: gzip.decompress(path.read_bytes()) for path in sorted((folder / "html").glob("*.html.gz"))}


def _load(name: str) -> Any:
    return json.loads((PAGES / name).read_text(encoding="utf-8"))


def _decode(data: bytes) -> str:
    """Decode by the encoding that the page declares, and undo entities and soft hyphens."""
    head = data[:600].decode("ascii", errors="replace").lower()
    encoding = next((name for name in ENCODINGS if f"charset={name}" in head), "utf-8")
    return html.unescape(data.decode(encoding)).replace("\u00ad", "").replace("\u00a0", " ")


def test_the_pages_kept_are_those_that_the_generator_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(PAGES / "make_pages.py"), str(tmp_path)], check=True, capture_output=True)
    assert _read(tmp_path) == _read(PAGES)
    for name in ("ground-truth.json", "expected.json"):
        assert (tmp_path / name).read_bytes() == (PAGES / name).read_bytes()


def test_every_page_has_its_truth_and_a_template_of_its_own() -> None:
    names = {name.removesuffix(".html.gz") for name in _read(PAGES)}
    assert names == set(_load("ground-truth.json")) == set(_load("expected.json"))
    assert len(names) == 40


@pytest.mark.parametrize("fact", ["title", "byline", "outlet", "canonical", "based_on", "language"])
def test_what_a_page_is_expected_to_tell_stands_on_it(fact: str) -> None:
    pages = {name.removesuffix(".html.gz"): _decode(data).lower() for name, data in _read(PAGES).items()}
    told = {name: row[fact].lower() for name, row in _load("expected.json").items() if fact in row}
    wrong = {name: value for name, value in told.items() if any(word not in pages[name] for word in value.split())}
    assert told
    assert not wrong


def test_what_a_page_says_in_its_story_stands_on_it() -> None:
    truths = _load("ground-truth.json")
    for name, data in _read(PAGES).items():
        page = _decode(data)
        words = truths[name.removesuffix(".html.gz")]["articleBody"].split()
        assert sum(word in page for word in words) / len(words) > 0.99, name
