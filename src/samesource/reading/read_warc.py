"""Web archives: WARC (ISO 28500) and WET."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.archives.member_id import member_id
from samesource.reading.isolate import isolate
from samesource.reading.received import Received
from samesource.reading.require_extra import require_extra
from samesource.reading.rows import RejectedRow
from samesource.reading.unreadable import unreadable
from samesource.reading.warc.decode_body import decode_body
from samesource.reading.warc.kind_of_payload import kind_of_payload
from samesource.reading.warc.passed_over import PassedOver
from samesource.records.statement import Statement

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_NATIVE = (b"WARC/", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18")
"""How a file begins that fastwarc opens by itself: plain, gzip, zstd, lz4."""
_START = 4096
_ABOUT_RECORDS = "no whole pages"
_NO_PAGES = "no pages"
_NO_ANSWERS = "answers without a page"


def read_warc(received: Received, config: ReadingConfig) -> Iterator[Received | RejectedRow]:
    """Yield the pages of a web archive as members `archive#record-id`, one held in memory at a time.

    Responses, resources and conversions (WET) are read. What is passed over (pictures, answers other than 200 to 299,
    revisits) is summed up in a refusal a reason; the archive's notes about itself and the requests are neither.
    A record cut short or damaged is a refusal, and so is what follows a place that cannot be read.
    """
    passed = PassedOver()
    records = isolate(unreadable("the web archive"), _open, received)
    count = 0
    try:
        while (record := isolate(unreadable("the web archive"), next, records, None)) is not None:
            count += 1
            item = _read(record, received, config, passed, count)
            if item is not None:
                yield item
    except InputError as error:
        yield RejectedRow(received.id, f"what follows record {count:,} was not read: {error}")
    if not count:
        raise InputError("the web archive holds no record that can be read")
    for sentence in passed.sentences():
        yield RejectedRow(received.id, sentence)


def _open(received: Received) -> Iterator[WarcRecord]:
    """Begin to iterate, over the file itself where fastwarc can open it."""
    warc = require_extra("fastwarc.warc", "reading web archives", "warc")
    types = warc.WarcRecordType
    kinds = types.response | types.resource | types.conversion | types.revisit | types.continuation | types.unknown
    source: str | BinaryIO = received.stream
    if received.file is not None:
        with received.file.open("rb") as file:
            native = file.read(5).startswith(_NATIVE)
        source = str(received.file) if native else received.stream
    records = warc.ArchiveIterator(source, record_types=kinds, parse_http=True, auto_decode="none", fsspec_args=False)
    return iter(records)


def _read(
    record: WarcRecord, received: Received, config: ReadingConfig, passed: PassedOver, count: int
) -> Received | RejectedRow | None:
    """Return a record's page, or why it cannot be read; None where it was passed over and counted."""
    kind = (record.headers.get("WARC-Type") or "").strip().lower()
    identifier = (record.record_id or "").strip("<> ").removeprefix("urn:uuid:")
    if not identifier and record.headers.get("WARC-Date") is None:
        raise InputError("the archive is damaged or cut short there")
    id_ = member_id(received.id, identifier or f"record-{count}")
    if kind not in ("response", "resource", "conversion"):
        passed.add(_ABOUT_RECORDS, kind or "no type")
        return None
    answer = record.http_headers if record.is_http_parsed else None
    status = None if answer is None else answer.status_code
    if kind == "response" and record.is_http and not (status and 200 <= status < 300):
        passed.add(_NO_ANSWERS, str(status or "no status"))
        return None
    try:
        return _member(record, received, config, passed, id_)
    except InputError as error:
        return RejectedRow(id_, str(error))


def _member(
    record: WarcRecord, received: Received, config: ReadingConfig, passed: PassedOver, id_: str
) -> Received | None:
    """Return a record's page as a member."""
    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    name = _file_name(address)
    declared = record.headers.get("WARC-Identified-Payload-Type") or _content_type(record)
    body = _body(record, received, config)
    kind = kind_of_payload(declared, body[:_START], name)
    if kind is None:
        passed.add(_NO_PAGES, declared.split(";")[0].strip().lower() or "no content type")
        return None
    return Received(
        id=id_,
        path=received.path,
        name=name or "page",
        stream=io.BytesIO(body),
        start=body[:_START],
        statements=(*received.statements, *_statements(record, address)),
        encoding=record.http_charset if record.is_http_parsed else None,
        format=kind or None,
        budget=received.budget,
    )


def _content_type(record: WarcRecord) -> str:
    """Return the payload's content type: the answer's, or the record's own where there is no answer."""
    if record.is_http_parsed:
        return record.http_content_type or ""
    return record.headers.get("Content-Type") or ""


def _body(record: WarcRecord, received: Received, config: ReadingConfig) -> bytes:
    """Read and decode a record's payload; raise InputError where it is cut short or too long."""
    length = record.content_length
    limit = config.maximum_bytes
    if length > limit:
        raise InputError(f"too long: {length:,} bytes")
    body = isolate(unreadable("the record"), record.reader.read, length) if length else b""
    if len(body) < length:
        raise InputError(f"cut short: {len(body):,} of {length:,} bytes")
    if received.budget:
        received.budget.spend(len(body))
    headers = record.http_headers if record.is_http_parsed else None
    if headers is None:
        return body
    transfer, content = headers.get("Transfer-Encoding") or "", headers.get("Content-Encoding") or ""
    if not (transfer or content):
        return body
    decoded = decode_body(body, transfer, content, limit)
    if received.budget:
        received.budget.spend(len(decoded))
    return decoded


def _statements(record: WarcRecord, address: str) -> list[Statement]:
    """Return what the record's and the answer's headers say of the page."""
    headers = record.http_headers if record.is_http_parsed else None
    said = [("url", address, "warc"), ("crawled", record.headers.get("WARC-Date") or "", "warc")]
    if headers is not None:
        said.append(("modified", headers.get("Last-Modified") or "", "http"))
        language = headers.get("Content-Language") or ""
        said.append(("language", "" if "," in language else language, "http"))
    return [Statement(kind, value, where) for kind, value, where in said if value.strip()]


def _file_name(address: str) -> str:
    """Return the last part of an address's path; a hint of the format, no more."""
    try:
        return urlsplit(address).path.rstrip("/").rpartition("/")[2][:200]
    except ValueError:
        return ""
