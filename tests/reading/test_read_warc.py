"""Web archives: each page a document, what is no page counted, damage told."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from fastwarc.stream_io import BrotliWriter

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.read_file import read_file
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.warc.decode_body import decode_body
from tests.reading.pages_of_tests import HEADLINE, STORY, lines, read, whole

PAGE = whole(f"<article><h1>{HEADLINE}</h1>{lines()}</article>").encode()
TEXT = "\n\n".join((HEADLINE, *STORY))
HTML = "Content-Type: text/html; charset=utf-8\r\nLast-Modified: Mon, 03 Mar 2031 06:15:00 GMT\r\n"


def record(
    number: int, block: bytes, kind: str = "response", content_type: str = "", length: int | None = None
) -> bytes:
    """Return one record."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        f"WARC-Date: 2031-03-04T00:00:00Z\r\nWARC-Target-URI: https://post.example/{number}\r\n"
        f"Content-Type: {content_type or 'application/http; msgtype=response'}\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, headers: str = HTML, status: str = "200 OK") -> bytes:
    """Return an answer of a server."""
    return f"HTTP/1.1 {status}\r\n{headers}\r\n".encode() + body


def ids(rows: list[DocumentRow | RejectedRow]) -> list[str]:
    """Return the ends of the ids of documents."""
    return [row.id[-1] for row in rows if isinstance(row, DocumentRow)]


def reasons(rows: list[DocumentRow | RejectedRow]) -> list[str]:
    """Return why something was refused."""
    return [row.reason for row in rows if isinstance(row, RejectedRow)]


def brotli(body: bytes) -> bytes:
    """Pack."""
    packed = io.BytesIO()
    writer = BrotliWriter(packed)
    writer.write(body)
    writer.close()
    return packed.getvalue()


def chunked(body: bytes) -> bytes:
    """Cut into chunks."""
    parts = [body[i : i + 700] for i in range(0, len(body), 700)]
    return b"".join(b"%x;name=value\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


ARCHIVE = record(1, answer(PAGE)) + record(2, answer(gzip.compress(PAGE), f"{HTML}Content-Encoding: gzip\r\n"))


MEMBERS = b"".join(gzip.compress(b"WARC/1.0" + part) for part in ARCHIVE.split(b"WARC/1.0")[1:])


@pytest.mark.parametrize(
    ("ending", "packed"),
    [
        ("warc", ARCHIVE),
        ("warc.gz", gzip.compress(ARCHIVE)),
        ("warc.zst", zstandard.compress(ARCHIVE)),
        ("members.warc.gz", MEMBERS),
    ],
)
def test_plain_and_packed_archives_read_the_same(tmp_path: Path, ending: str, packed: bytes) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(packed)
    rows = list(read_file(path.name, path, ReadingConfig()))
    assert [row.text for row in rows if isinstance(row, DocumentRow)] == [TEXT, TEXT]
    assert rows[0].id == f"a.{ending}#00000000-0000-4000-8000-000000000001"


def test_headers_become_statements() -> None:
    (row,) = read(record(1, answer(PAGE)), "a.warc")
    assert isinstance(row, DocumentRow)
    said = {tuple(statement) for statement in json.loads(row.statements_json)}
    assert {
        ("url", "https://post.example/1", "warc"),
        ("crawled", "2031-03-04T00:00:00Z", "warc"),
        ("modified", "2031-03-03T06:15:00Z", "http"),
    } <= said
    assert row.url == "https://post.example/1"


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli), ("zstd", zstandard.compress)],
)
def test_codings_are_undone_even_where_the_header_lies(coding: str, pack: Callable[[bytes], bytes]) -> None:
    assert decode_body(pack(PAGE), "", coding, 10**6) == PAGE
    assert decode_body(chunked(pack(PAGE)), "chunked", coding, 10**6) == PAGE
    assert decode_body(PAGE, "chunked", coding, 10**6) == PAGE
    with pytest.raises(InputError):
        decode_body(pack(PAGE), "", coding, 100)


def test_what_is_no_page_is_counted_by_kind() -> None:
    picture = "Content-Type: image/png\r\n"
    archive = record(1, answer(PAGE)) + b"".join(record(i, answer(b"\x89PNG", picture)) for i in (2, 3))
    archive += record(4, answer(b"body{}", "Content-Type: text/css\r\n")) + record(
        5, answer(b"", status="404 Not Found")
    )
    archive += record(6, b"", "revisit") + record(7, b"software: x", "warcinfo", "application/warc-fields")
    rows = read(archive, "a.warc")
    assert ids(rows) == ["1"]
    assert reasons(rows) == [
        "1 passed over as answers without a page: 404 (1)",
        "3 passed over as no pages: image/png (2), text/css (1)",
        "1 passed over as no whole pages: revisit (1)",
    ]


def test_texts_and_other_formats_go_on_as_members() -> None:
    feed = b'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>'
    archive = record(1, TEXT.encode(), "conversion", "text/plain") + record(2, PAGE, "resource", "text/html")
    archive += record(3, answer(feed, "Content-Type: application/rss+xml\r\n"))
    rows = read(archive, "a.wet")
    formats = {row.id[-1]: row.format for row in rows if isinstance(row, DocumentRow)}
    assert formats == {"1": "text", "2": "html"}
    assert [row.text for row in rows if isinstance(row, DocumentRow)] == [TEXT, TEXT]


@pytest.mark.parametrize("cut", [len(ARCHIVE) - 40, len(ARCHIVE) - 200])
def test_a_cut_archive_gives_what_is_whole_and_says_so(cut: int) -> None:
    rows = read(ARCHIVE[:cut], "a.warc")
    assert ids(rows) == ["1"]
    assert any("cut short" in reason for reason in reasons(rows))


def test_lengths_that_lie_are_told() -> None:
    rows = read(record(1, answer(PAGE), length=10**7) + ARCHIVE, "a.warc")
    assert ids(rows) == []
    assert "cut short" in reasons(rows)[0]
    rows = read(record(1, answer(PAGE), length=300) + ARCHIVE, "a.warc")
    assert any("not read" in reason for reason in reasons(rows))


def test_a_record_that_unpacks_to_too_much_is_refused_and_the_next_is_read() -> None:
    bomb = gzip.compress(bytes(3_000_000))
    archive = record(1, answer(bomb, f"{HTML}Content-Encoding: gzip\r\n")) + record(2, answer(PAGE))
    rows = read(archive, "a.warc", ReadingConfig(maximum_bytes=1_000_000))
    assert ids(rows) == ["2"]
    assert "too long" in reasons(rows)[0]


@pytest.mark.parametrize("data", [b"WARC/1.0\r\n\r\n", b"WARC/1.0\r\nfoo", b"WARC/1.0\r\n" + bytes(range(256)) * 9])
def test_an_archive_of_nothing_is_refused(data: bytes) -> None:
    rows = read(data, "a.warc")
    assert ids(rows) == []
    assert reasons(rows)
