"""Lines of JSON, one record each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from samesource.reading.items.parse_record import parse_record
from samesource.reading.streams.read_lines import read_lines


def read_jsonl(stream: BinaryIO, limit: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield (line number from 1, columns or the reason why there is no record); lines up to `limit` bytes."""
    for number, line in read_lines(stream, limit):
        if line is None:
            yield number, f"too long: the line has more than {limit:,} bytes"
        elif line.strip():
            yield number, parse_record(line)
