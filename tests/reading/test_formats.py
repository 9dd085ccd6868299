"""One story as the press sends it: every format gives the same story text, and says what it says of itself."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow
from samesource.records.about import About
from samesource.records.prepared import Prepared
from samesource.stages.declare_about import declare
from samesource.stages.normalise_text import normalise_text
from samesource.stages.prepare_document import prepare_document
from tests.reading.make_pdf import PdfPage, Style, make_pdf, set_columns, wrap

FOLDER = Path(__file__).parent / "formats"
TITLE = "Ferry to Quillan Island stays in harbour after cracks are found in its ramp"
PARAGRAPHS = (FOLDER / "plain.txt").read_text(encoding="utf-8").split("\n\n")[2:-1]
BASED_ON = "https://courier.example/2031/03/14/ferry"

EXPECTED: dict[str, dict[str, Any]] = {
    "plain": {
        "byline": "Maren Oduya",
        "published": "2031-03-14T16:05",
        "where": "byline",
        "credit": "Photo: Quillan Harbour Authority / handout",
    },
    "front.md": {
        "outlet": "The Quillan Courier",
        "published": "2031-03-14T16:05:00+01:00",
        "where": "front-matter",
        "canonical": BASED_ON,
    },
    "page.html": {
        "outlet": "Northern Herald",
        "byline": "Maren Oduya",
        "published": "2031-03-14T17:20:00+01:00",
        "where": "json-ld",
        "modified": "2031-03-14T18:02:00+01:00",
        "based-on": BASED_ON,
        "canonical": "https://herald.example/news/ferry-quillan-island-cracks",
    },
    "feed.rss.xml": {
        "outlet": "Island Radio",
        "published": "2031-03-14T18:30:00+01:00",
        "where": "feed",
        "via": "The Quillan Courier",
    },
    "feed.atom.xml": {
        "outlet": "Harbour Watch",
        "byline": "Ilse Tammen",
        "modified": "2031-03-14T20:00:00Z",
        "where": "feed",
        "original-url": BASED_ON,
    },
    "feed.json": {
        "outlet": "Quillan Notes",
        "byline": "Jonas Weir",
        "published": "2031-03-15T08:00:00Z",
        "original-url": BASED_ON,
    },
    "item.ninjs.json": {
        "outlet": "Coastal News Agency",
        "byline": "Maren Oduya",
        "published": "2031-03-14T15:40:00Z",
        "where": "ninjs",
        "via": "The Quillan Courier",
    },
    "item.newsml.xml": {
        "agency": "Coastal News Agency",
        "byline": "Maren Oduya",
        "published": "2031-03-14T15:38:00Z",
        "where": "newsml",
        "via": "The Quillan Courier",
    },
    "item.nitf.xml": {
        "outlet": "Evening Mail",
        "agency": "CNS",
        "published": "2031-03-14T17:00:00+01:00",
        "where": "newsml",
    },
    "mail.eml": {"byline": "Maren Oduya", "published": "2031-03-14T16:20:00+01:00", "where": "mail"},
    "lines.jsonl": {"outlet": "The Quillan Courier", "published": "2031-03-14", "where": "column"},
    "table.csv": {"outlet": "Evening Mail", "published": "2031-03-14", "where": "column"},
    "table.parquet": {"outlet": "Quillan Gazette", "published": "2031-03-14", "where": "column"},
    "print.pdf": {"modified": "2031-03-15T02:10:00+01:00", "where": "pdf"},
    "crawl.warc.gz": {"outlet": "Northern Herald", "crawled": "2031-03-16T10:00:00Z", "based-on": BASED_ON},
    "crawl.warc.wet": {"crawled": "2031-03-16T10:00:00Z"},
    "pack.zip": {"byline": "Maren Oduya", "published": "2031-03-14T16:05"},
    "pack.tar.gz": {"byline": "Maren Oduya", "published": "2031-03-14T16:05"},
}
"""File → what its document says of itself."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committed files, and those of binary formats built from the same story."""
    made = tmp_path_factory.mktemp("formats")
    for path in FOLDER.iterdir():
        (made / path.name).write_bytes(path.read_bytes())
    text = "\n\n".join([TITLE, *PARAGRAPHS])
    row = {"id": "gazette-ferry", "text": text, "headline": TITLE, "publisher": "Quillan Gazette", "date": "2031-03-14"}
    pq.write_table(pa.Table.from_pylist([row]), made / "table.parquet")
    plain = (FOLDER / "plain.txt").read_bytes()
    with zipfile.ZipFile(made / "pack.zip", "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("monday/ferry.txt", plain)
    with tarfile.open(made / "pack.tar.gz", "w:gz") as tar:
        info = tarfile.TarInfo("monday/ferry.txt")
        info.size = len(plain)
        tar.addfile(info, io.BytesIO(plain))
    (made / "crawl.warc.gz").write_bytes(gzip.compress(_response()))
    (made / "crawl.warc.wet").write_bytes(_record("conversion", "text/plain", text.encode()))
    (made / "print.pdf").write_bytes(_print())
    return made


def _record(kind: str, content_type: str, block: bytes) -> bytes:
    """Return one record of a web archive (ISO 28500)."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n"
        f"WARC-Record-ID: <urn:uuid:0f0e0d0c-0000-4000-8000-{kind[:4].encode().hex():0>12}>\r\n"
        f"WARC-Date: 2031-03-16T10:00:00Z\r\nWARC-Target-URI: https://herald.example/news/ferry-quillan-island-cracks\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _response() -> bytes:
    """Return the page as a crawler kept it."""
    page = (FOLDER / "page.html").read_bytes()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(page)}\r\n\r\n"
    return _record("response", "application/http; msgtype=response", head.encode() + page)


def _print() -> bytes:
    """Return the story as a printed page: a headline over two columns, words divided at the ends of lines."""
    page = PdfPage()
    for i, line in enumerate(wrap(TITLE, 495, 20)):
        page.text(50, 780 - 24 * i, line, 20)
    columns = [(page, 50.0, 700.0, 235.0, 560.0), (page, 310.0, 700.0, 235.0, 60.0)]
    set_columns(columns, PARAGRAPHS, Style(justify=True, cuts=("discov-ered", "pas-senger", "region-al")))
    return make_pdf([page], info={"ModDate": "D:20310315021000+01'00'"})


def story(row: DocumentRow) -> list[tuple[int, str]]:
    """Return the sentences of a document, each with its kind."""
    prepared: Prepared = prepare_document(
        row.id, row.text, language=row.language, title=row.title, metadata={"statements_json": row.statements_json}
    )
    kinds = prepared.sentence_kind.tolist()
    return [(kind, prepared.sentence_text(i)) for i, kind in enumerate(kinds)]


def documents(folder: Path) -> Iterator[tuple[str, DocumentRow]]:
    """Yield each file with its one document."""
    for row in read_documents([folder]):
        assert isinstance(row, DocumentRow), row
        yield str(row.path).removesuffix(".txt"), row


def about(row: DocumentRow) -> About:
    """Return what a document says of itself."""
    columns = {"id": row.id, "title": row.title, "statements_json": row.statements_json}
    return declare(columns, normalise_text(row.text, row.language))


def test_every_format_gives_the_one_story_to_the_character(folder: Path) -> None:
    found = dict(documents(folder))
    assert sorted(found) == sorted(EXPECTED)
    wanted = story(found["plain"])
    assert wanted[0] == (1, TITLE)
    assert [name for name, row in found.items() if story(row) != wanted] == []


def test_every_format_says_what_it_says_of_itself(folder: Path) -> None:
    wrong = []
    for name, row in documents(folder):
        said = about(row)
        held = {(entry["kind"], entry["value"]) for entry in said.declared}
        times = {(time["kind"], time["value"]) for time in said.times}
        places = {time["where"] for time in said.times}
        for key, value in EXPECTED[name].items():
            if key == "where":
                right = value in places
            elif key in ("published", "modified", "crawled"):
                right = (key, value) in times
            else:
                right = getattr(said, key, None) == value or (key, value) in held
            if not right:
                wrong.append((name, key, value))
        if said.title != TITLE:
            wrong.append((name, "title", said.title))
    assert wrong == []


def test_the_bytes_of_a_folder_are_read_the_same_twice(folder: Path) -> None:
    assert json.dumps([row.text for _, row in documents(folder)]) == json.dumps(
        [row.text for _, row in documents(folder)]
    )
