"""The file that keeps what every page of the database adds up to."""

from __future__ import annotations

import os
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from samesource.archive.digest_page import DIGEST_BYTES

SUMS = "archive.sums"

_HEADER = struct.Struct("<16sIIIIIQI")
_MAGIC = b"samesource sums\n"
_BEGIN = 64
"""Where the digest of page 1 stands; the header has room to grow."""


@dataclass(frozen=True, slots=True)
class SumsHeader:
    """What the sums are of."""

    page_size: int
    pages: int
    salts: tuple[int, int]
    """Of the log that was last taken in."""
    frames: int
    """How many of its frames were."""
    writes: int
    """The archive's count of transactions at that time."""
    whole: bool
    """False once a transaction has got into the database that was never taken in: digests are no more to be trusted."""


class PageSums:
    """Digests of pages in a file beside the database; whoever writes holds the database's own lock for writing."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / SUMS

    def header(self) -> SumsHeader | None:
        """Read what the sums are of; None where there are none or their own checksum is wrong."""
        try:
            with self._path.open("rb") as file:
                told = file.read(_HEADER.size)
                checksum = file.read(4)
        except FileNotFoundError:
            return None
        if len(checksum) < 4 or struct.unpack("<I", checksum)[0] != zlib.crc32(told) or told[:16] != _MAGIC:
            return None
        _, page_size, pages, first, second, frames, writes, whole = _HEADER.unpack(told)
        return SumsHeader(page_size, pages, (first, second), frames, writes, bool(whole))

    def digests(self) -> bytes:
        """Read all digests, laid end to end in order of pages; zeros where a page has none."""
        return self._path.read_bytes()[_BEGIN:]

    def write(self, header: SumsHeader, digests: dict[int, bytes], *, durable: bool) -> None:
        """Put in the digests of pages, then the header; `durable`: return once both are on disk."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(handle, "r+b") as file:
            for start, run in _runs(digests):
                file.seek(_BEGIN + (start - 1) * DIGEST_BYTES)
                file.write(run)
            file.truncate(_BEGIN + header.pages * DIGEST_BYTES)
            file.seek(0)
            told = _HEADER.pack(
                _MAGIC, header.page_size, header.pages, *header.salts, header.frames, header.writes, header.whole
            )
            file.write(told + struct.pack("<I", zlib.crc32(told)))
            if durable:
                file.flush()
                os.fsync(file.fileno())


def _runs(digests: dict[int, bytes]) -> list[tuple[int, bytes]]:
    """Join the digests of pages that follow one another."""
    runs: list[tuple[int, list[bytes]]] = []
    last = -1
    for number in sorted(digests):
        if number != last + 1:
            runs.append((number, []))
        runs[-1][1].append(digests[number])
        last = number
    return [(start, b"".join(run)) for start, run in runs]
