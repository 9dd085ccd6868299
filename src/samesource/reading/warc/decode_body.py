"""The body of an HTTP answer as the page it carries."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.unreadable import unreadable

_CHUNK = 1 << 16
_MOST_CODINGS = 3
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


def decode_body(body: bytes, transfer: str, content: str, limit: int) -> bytes:
    """Return `body` without its transfer and content coding (RFC 9112, RFC 9110): chunked; gzip, deflate, br, zstd.

    Many archives keep bodies decoded beside the headers of the answer as it was, so a body that does not bear the
    marks of its coding is taken as it is. Raises InputError for a broken one and for more than `limit` bytes.
    """
    if "chunked" in transfer.lower():
        body = _joined(body)
    codings = [name for part in content.lower().split(",") if (name := part.strip()) and name != "identity"]
    if len(codings) > _MOST_CODINGS:
        raise InputError(f"the answer is packed {len(codings)} times")
    for coding in reversed(codings):
        pieces = _unpacked(body, coding)
        if pieces is not None:
            body = isolate(unreadable("the packed answer"), _bounded, pieces, limit)
    return body


def _joined(body: bytes) -> bytes:
    """Join chunks; what does not begin with a chunk's size is joined already, and one cut short ends where it ends."""
    pieces: list[bytes] = []
    place = 0
    while place < len(body):
        end = body.find(b"\r\n", place, place + 80)
        size = _size(body[place:end]) if end > 0 else -1
        if size < 0:
            return b"".join(pieces) if pieces else body
        if size == 0:
            break
        pieces.append(body[end + 2 : end + 2 + size])
        place = end + 2 + size + 2
    return b"".join(pieces)


def _size(line: bytes) -> int:
    """Read a chunk's size; -1 for anything else."""
    try:
        return int(line.split(b";")[0].strip() or b"-1", 16)
    except ValueError:
        return -1


def _unpacked(body: bytes, coding: str) -> Iterator[bytes] | None:
    """Return the pieces of a packed body; None where it is not packed after all."""
    if coding in ("gzip", "x-gzip"):
        return _inflated(body, 31) if body.startswith(_GZIP) else None
    if coding == "deflate":
        return _inflated(body, 15 if body[:1] == b"\x78" else -15) if body.lstrip()[:1] != b"<" else None
    if coding == "zstd":
        return _zstandard(body) if body.startswith(_ZSTD) else None
    if coding == "br":
        return None if body.lstrip()[:1] in (b"<", b"{") else _brotli(body)
    return None


def _inflated(body: bytes, window: int) -> Iterator[bytes]:
    """Yield what zlib unpacks; a stream cut short gives what there is."""
    state = zlib.decompressobj(window)
    while body and not state.eof:
        yield state.decompress(body, _CHUNK)
        body = state.unconsumed_tail


def _zstandard(body: bytes) -> Iterator[bytes]:
    import zstandard

    with zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(body) as reader:
        while piece := reader.read(_CHUNK):
            yield piece


def _brotli(body: bytes) -> Iterator[bytes]:
    from fastwarc.stream_io import BrotliReader

    reader = BrotliReader(io.BytesIO(body))
    while piece := reader.read(_CHUNK):
        yield piece


def _bounded(pieces: Iterator[bytes], limit: int) -> bytes:
    """Join the pieces, up to a limit."""
    gathered: list[bytes] = []
    size = 0
    for piece in pieces:
        gathered.append(piece)
        size += len(piece)
        if size > limit:
            raise InputError(f"too long: unpacks to more than {limit:,} bytes")
    return b"".join(gathered)
