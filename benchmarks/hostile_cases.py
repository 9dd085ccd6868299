"""Files made to break readers: bombs, lies, endless nesting, names that lead elsewhere. Built small and in memory."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

STORY = "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast.\n"
_MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Case:
    """A hostile file: its name, how its bytes are made, and what one of its refusals must say; None: none is needed."""

    name: str
    make: Callable[[], bytes]
    says: str | None = None
    heavy: bool = False
    """Whether it takes a second or more to make or to refuse."""


def _zeros(pack: Callable[[bytes], bytes], megabytes: int, times: int) -> bytes:
    """Return many streams of zeros, one after another."""
    return pack(bytes(megabytes * _MEGABYTE)) * times


def _zip(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _nested_zip(depth: int) -> bytes:
    data = _zip({"story.txt": STORY.encode()})
    for _ in range(depth):
        data = _zip({"inner.zip": data})
    return data


def _overlapping_zip(entries: int) -> bytes:
    """Return a ZIP whose directory names one member of zeros many times."""
    zeros = bytes(10 * _MEGABYTE)
    body = zlib.compress(zeros, 9)[2:-4]
    sizes = struct.pack("<III", zlib.crc32(zeros), len(body), len(zeros))
    local = struct.pack("<4sHHHHH", b"PK\3\4", 20, 0, 8, 0, 33) + sizes + struct.pack("<HH", 5, 0) + b"a.txt" + body
    directory = b"".join(
        struct.pack("<4sHHHHHH", b"PK\1\2", 20, 20, 0, 8, 0, 33)
        + sizes
        + struct.pack("<HHHHHII", 9, 0, 0, 0, 0, 0, 0)
        + f"a{number:04}.txt".encode()
        for number in range(entries)
    )
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, entries, entries, len(directory), len(local), 0)
    return local + directory + end


def _tar(members: dict[str, bytes], kinds: dict[str, bytes] | None = None) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for name, kind in (kinds or {}).items():
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
    return packed.getvalue()


def _lying_tar() -> bytes:
    """Return a tar whose only header claims eight gigabytes."""
    entry = tarfile.TarInfo("story.txt")
    entry.size = 8 << 30
    return entry.tobuf() + STORY.encode()


def _laughs() -> str:
    """Return entities that expand a billionfold."""
    lines = ["<!ENTITY l0 'ha'>"] + [f"<!ENTITY l{i} '{f'&l{i - 1};' * 10}'>" for i in range(1, 10)]
    return "".join(lines)


_BLOWN = f"<!ENTITY a '{'x' * 100_000}'>"
_FILE = "<!ENTITY a SYSTEM 'file:///etc/passwd'>"
_WEB = "<!ENTITY a SYSTEM 'http://127.0.0.1:9/secret'><!ENTITY % b SYSTEM 'http://127.0.0.1:9/b'> %b;"


def _feed(entities: str, body: str) -> bytes:
    return (
        f"<?xml version='1.0'?><!DOCTYPE rss [{entities}]><rss version='2.0'><channel><title>T</title>"
        f"<item><title>Keeper</title><description>{STORY} {body}</description></item></channel></rss>"
    ).encode()


def _newsml(entities: str, body: str) -> bytes:
    return (
        f"<?xml version='1.0'?><!DOCTYPE newsItem [{entities}]><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' "
        f"guid='g'><contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>{STORY} {body}</p>"
        f"</body></html></inlineXML></contentSet></newsItem>"
    ).encode()


def _page(entities: str, body: str) -> bytes:
    return (
        f"<?xml version='1.0'?><!DOCTYPE html [{entities}]><html xmlns='http://www.w3.org/1999/xhtml'><body><article>"
        f"<p>{STORY * 3}</p><p>{body}</p></article></body></html>"
    ).encode()


def _pdf(pages: bytes, extra: bytes = b"") -> bytes:
    """Return a PDF with a given page tree and no cross-reference table."""
    return b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" + pages + extra + b"trailer<</Root 1 0 R>>\n"


def _pdf_bomb() -> bytes:
    stream = zlib.compress(zlib.compress(b"(a) Tj " * 60_000_000, 9), 9)
    page = b"2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
    page += b"3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\nendobj\n"
    head = b"4 0 obj\n<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(stream)
    return _pdf(page, head + stream + b"\nendstream\nendobj\n")


def _warc(length: int) -> bytes:
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>{STORY}</p></body></html>".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: {length}\r\n\r\n"
    return head.encode() + page


def _parquet(rows: int) -> bytes:
    """Return a table of one text in every row, small on disk."""
    import pyarrow as pa
    import pyarrow.parquet

    sink = io.BytesIO()
    schema = pa.schema([("text", pa.dictionary(pa.int32(), pa.string()))])
    group = pa.table(
        [pa.DictionaryArray.from_arrays(pa.array([0] * 100_000, pa.int32()), pa.array([STORY * 50]))],
        schema=schema,
    )
    with pyarrow.parquet.ParquetWriter(sink, schema) as writer:
        for _ in range(rows // 100_000):
            writer.write_table(group)
    return sink.getvalue()


def make_cases() -> list[Case]:
    """Return every case."""
    return [*_bombs(), *_markup(), *_lies(), *_long_and_deep()]


def _bombs() -> list[Case]:
    return [
        Case("zeros.txt.gz", lambda: _zeros(gzip.compress, 20, 500), "too long"),
        Case("zeros.jsonl.gz", lambda: _zeros(gzip.compress, 20, 500), "processor time|bomb", heavy=True),
        Case("zeros.csv.gz", lambda: _zeros(gzip.compress, 20, 500), ".", heavy=True),
        Case("zeros.tar.gz", lambda: _zeros(gzip.compress, 20, 500), ".", heavy=True),
        Case("zeros.html.bz2", lambda: _zeros(bz2.compress, 100, 100), ".", heavy=True),
        Case("zeros.jsonl.bz2", lambda: _zeros(bz2.compress, 100, 100), "bomb|processor time", heavy=True),
        Case("zeros.jsonl.xz", lambda: _zeros(lzma.compress, 100, 100), "bomb|processor time", heavy=True),
        Case(
            "twice.jsonl.gz", lambda: gzip.compress(_zeros(gzip.compress, 20, 500)), "bomb|processor time", heavy=True
        ),
        Case("six.txt", lambda: _many_times(gzip.compress, 6), "."),
        Case(
            "zeros.zip",
            lambda: _zip({f"{i}.txt": bytes(30 * _MEGABYTE) for i in range(20)}),
            "too long|bomb",
            heavy=True,
        ),
        Case("overlapping.zip", lambda: _overlapping_zip(500), "overlaps"),
        Case("nested.zip", lambda: _nested_zip(6), "nested more than"),
        Case("table.parquet", lambda: _parquet(2_000_000), "bomb|processor time", heavy=True),
        Case("pages.pdf", _pdf_bomb, ".", heavy=True),
    ]


def _many_times(pack: Callable[[bytes], bytes], times: int) -> bytes:
    data = STORY.encode()
    for _ in range(times):
        data = pack(data)
    return data


def _markup() -> list[Case]:
    forms = (("feed.xml", _feed), ("item.xml", _newsml), ("page.xhtml", _page))
    harms = (
        ("laughs", _laughs(), "&l9;"),
        ("blown", _BLOWN, "&a;" * 20_000),
        ("file", _FILE, "&a;"),
        ("web", _WEB, "&a;"),
    )
    return [
        Case(f"{harm}-{ending}", lambda form=form, entities=entities, body=body: form(entities, body))  # type: ignore[misc]
        for ending, form in forms
        for harm, entities, body in harms
    ] + [
        Case("deep.xml", lambda: _feed("", "<b>" * 200_000), heavy=True),
        Case("deep-item.xml", lambda: _newsml("", "<p>" * 200_000), "."),
        Case("deep.html", lambda: b"<html><body>" + b"<div>" * 120_000 + STORY.encode()),
        Case("attributes.html", lambda: b"<html><body><p " + b"a=b " * 100_000 + b">" + STORY.encode()),
        Case("unclosed.html", lambda: b"<html><body><table><tr>" * 100_000 + STORY.encode()),
        Case("comments.html", lambda: b"<!--x-->" * 150_000 + b"<html>" + STORY.encode()),
        Case("formatting.html", lambda: b"<html><body>" + b"<b><i><a href=x>" * 20_000 + STORY.encode()),
    ]


def _lies() -> list[Case]:
    loop = b"2 0 obj\n<</Type/Pages/Count 1000000000/Kids[2 0 R 2 0 R 3 0 R]>>\nendobj\n"
    loop += b"3 0 obj\n<</Type/Pages/Kids[2 0 R]>>\nendobj\n"
    return [
        Case("escape.zip", lambda: _zip({"../../etc/passwd": b"x", "/etc/shadow": b"y", "..\\..\\c": b"z"})),
        Case(
            "escape.tar", lambda: _tar({"../../etc/x": b"x", "/etc/y": b"y"}, {"l": b"2", "h": b"1", "d": b"3"}), "link"
        ),
        Case("claims.tar", _lying_tar, "cut short"),
        Case("loop.pdf", lambda: _pdf(loop), "."),
        Case("cut.pdf", lambda: b"%PDF-1.7\n" + b"9 0 obj\n" * 100_000, "."),
        Case("long.warc", lambda: _warc(1 << 40)),
        Case("negative.warc", lambda: _warc(-5)),
        Case("short.warc", lambda: _warc(20)),
        Case("footer.parquet", lambda: b"PAR1" + bytes(100) + struct.pack("<I", 1 << 31) + b"PAR1", "."),
        Case("surrogates.jsonl", lambda: b'{"id": "\\ud800", "text": "one \\udfff two", "title": "\\ud83d"}\n'),
        Case("surrogates.json", lambda: b'[{"id": "\\ud801", "text": "one \\udfff two", "title": "\\ud83d"}]\n'),
        Case("zeros.txt", lambda: STORY.encode() * 2000 + bytes(1000) + STORY.encode()),
        Case("zero.eml", lambda: b"From: a\r\nSubject: b\r\n\r\n" + bytes(10_000)),
    ]


def _long_and_deep() -> list[Case]:
    return [
        Case("line.txt", lambda: b"x" * (60 * _MEGABYTE), "too long", heavy=True),
        Case("line.jsonl", lambda: b'{"text": "' + b"x" * (60 * _MEGABYTE), "too long", heavy=True),
        Case("line.csv", lambda: b"text,title\n" + b"x" * (60 * _MEGABYTE), "too long"),
        Case("quote.csv", lambda: b'text,title\n"' + b"x\n" * (30 * _MEGABYTE), ".", heavy=True),
        Case("columns.csv", lambda: b",".join(b"c%d" % i for i in range(100_000)) + b"\n" + STORY.encode(), "no text"),
        Case("commas.csv", lambda: b"text\n" + b"," * (15 * _MEGABYTE), "columns"),
        Case("deep.jsonl", lambda: b'{"text": ' + b"[" * (10 * _MEGABYTE), "not a record"),
        Case("deep.json", lambda: b"[" * (10 * _MEGABYTE), "."),
        Case("parts.jsonl", lambda: b'{"text": [' + b"{}," * (6 * _MEGABYTE), "not a record"),
        Case("parts.json", lambda: b"[" + b"{}," * (60 * _MEGABYTE) + b"{}]", ".", heavy=True),
        Case("number.jsonl", lambda: b'{"text": ' + b"9" * (10 * _MEGABYTE) + b"}", "not valid"),
        Case("marks.md", lambda: b"**a [b" * _MEGABYTE, ".", heavy=True),
        Case(
            "headers.eml",
            lambda: b"".join(b"X-%d: y\r\n" % i for i in range(300_000)) + b"\r\n" + STORY.encode(),
            heavy=True,
        ),
        Case("parts.eml", _deep_mail),
    ]


def _deep_mail() -> bytes:
    """Return a mail of parts within parts."""
    heads = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(3000))
    return b"From: a\r\n" + heads + b"Content-Type: text/plain\r\n\r\n" + json.dumps(STORY).encode()
