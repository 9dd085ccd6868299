"""A small valid file of each format, for readers to be tried on as it is and broken."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "reading" / "formats"
STORY = "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast."


def make_samples() -> dict[str, bytes]:
    """Return the samples by file name: those of the tests, and the binary formats."""
    texts = {path.name: path.read_bytes() for path in sorted(FOLDER.iterdir()) if path.is_file()}
    page = f"<html><head><title>Keeper</title></head><body><p>{STORY}</p><p>{STORY}</p></body></html>"
    few = {"a.txt": STORY.encode(), "b/page.html": page.encode(), "c.jsonl": b'{"text": "One."}\n'}
    return texts | {
        "crawl.warc": _warc(page),
        "crawl.warc.gz": gzip.compress(_warc(page), mtime=0),
        "few.zip": _zip(few),
        "few.tar": _tar(few),
        "few.tar.gz": gzip.compress(_tar(few), mtime=0),
        "story.txt.gz": gzip.compress(STORY.encode(), mtime=0),
        "print.pdf": _pdf(),
        "table.parquet": _parquet(),
    }


def _warc(page: str) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2030-04-03T10:00:00Z\r\n"
        "WARC-Target-URI: https://herald.example/keeper\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return (head.encode() + answer + b"\r\n\r\n") * 2


def _zip(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return packed.getvalue()


def _tar(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return packed.getvalue()


def _pdf() -> bytes:
    """Return a page of text (PDF 1.4, without a cross-reference table, which readers rebuild)."""
    lines = " ".join(f"({part}) Tj T*" for part in STORY.split(" keep "))
    content = zlib.compress(f"BT /F1 12 Tf 14 TL 72 720 Td {lines} ET".encode())
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(content), content),
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (i, part) for i, part in enumerate(parts, start=1))
    return b"%PDF-1.4\n" + body + b"trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n"


def _parquet() -> bytes:
    import pyarrow as pa
    import pyarrow.parquet

    sink = io.BytesIO()
    pyarrow.parquet.write_table(pa.table({"id": ["a", "b"], "text": [STORY, STORY]}), sink)
    return sink.getvalue()
