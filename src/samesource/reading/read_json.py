"""A JSON file: a list of records, one record, a JSON Feed or an envelope around records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from samesource.errors import InputError
from samesource.reading.parse_record import parse_record
from samesource.reading.read_bounded import read_bounded
from samesource.reading.unfold_json import unfold_json


def read_json(stream: BinaryIO, limit: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield the records of one JSON document of at most `limit` bytes; one alone has number 0."""
    data = read_bounded(stream, limit)
    try:
        loaded = json.loads(data)
    except (ValueError, RecursionError) as error:
        if data.count(b"\n") and isinstance(parse_record(data.split(b"\n", 1)[0]), dict):
            yield from ((i, parse_record(line)) for i, line in enumerate(data.split(b"\n"), start=1) if line.strip())
            return
        raise InputError(f"not valid JSON: {str(error)[:120]}") from error
    records = unfold_json(loaded)
    alone = len(records) == 1 and records[0] is loaded
    for i, record in enumerate(records, start=0 if alone else 1):
        yield i, record if isinstance(record, dict) else "not a JSON object"
