"""Blocks of whole lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from samesource.config import Config
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.streams.budget import Budget
from samesource.reading.streams.longest_text import longest_text
from samesource.reading.streams.open_source import open_source
from samesource.reading.unreadable import unreadable

_PIECE = 1 << 20


def read_blocks(path: Path, config: Config) -> Iterator[bytes]:
    """Yield the bytes of a file, plain or compressed, in blocks of whole lines of about `config.dedupe.batch_bytes`.

    The blocks depend on the content alone. A line that is longer than any text may be is cut there, so that its record
    is refused and what follows is read. Raise InputError for a damaged file, after what could be read of it, and for a
    decompression bomb.
    """
    total = max(config.reading.unpacked_bytes, config.reading.unpacked_ratio * path.stat().st_size)
    size, most = config.dedupe.batch_bytes, config.dedupe.batch_bytes + 2 * longest_text(config.reading)
    fail = unreadable("the file")
    held, passing_over = bytearray(), False
    with open_source(path, Budget(total, total)) as stream:
        while True:
            try:
                piece = isolate(fail, stream.read, _PIECE)
            except InputError:
                yield from _whole_lines(held)
                raise
            if not piece:
                break
            if passing_over:
                _, ended, piece = piece.partition(b"\n")
                passing_over = not ended
            held += piece
            if len(held) < size:
                continue
            cut = held.rfind(b"\n", 0, len(held)) + 1
            if cut:
                yield bytes(memoryview(held)[:cut])
                del held[:cut]
            elif len(held) > most:
                yield bytes(memoryview(held)[:most]) + b"\n"
                held.clear()
                passing_over = True
    if held:
        yield bytes(held)


def _whole_lines(held: bytearray) -> Iterator[bytes]:
    """Yield the lines that came before a damage, if any."""
    cut = held.rfind(b"\n") + 1
    if cut:
        yield bytes(memoryview(held)[:cut])
