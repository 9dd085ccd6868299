"""A JSON file: a list of records, one record, a JSON Feed or an envelope around records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from samesource.errors import InputError
from samesource.reading.items.parse_record import parse_record
from samesource.reading.items.unfold_json import unfold_json
from samesource.reading.streams.read_bounded import read_bounded

_NEXT = re.compile(r"[^\s,]")


def read_json(stream: BinaryIO, limit: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield the records of one JSON document of at most `limit` bytes; one alone has number 0."""
    data = read_bounded(stream, limit)
    try:
        loaded = json.loads(data)
    except UnicodeDecodeError as error:
        raise InputError("not valid JSON: it is not in UTF-8") from error
    except (ValueError, RecursionError) as error:
        if data.count(b"\n") and isinstance(parse_record(data.split(b"\n", 1)[0]), dict):
            yield from ((i, parse_record(line)) for i, line in enumerate(data.split(b"\n"), start=1) if line.strip())
            return
        several = str(error).startswith("Extra data")
        if not several:
            raise InputError(f"not valid JSON: {str(error)[:120]}") from error
    else:
        del data
        yield from _unfolded(loaded)
        return
    yield from _one_after_another(data.decode("utf-8-sig"))


def _unfolded(loaded: Any) -> Iterator[tuple[int, dict[str, Any] | str]]:  # noqa: ANN401 - JSON of any form
    """Yield the records of one document."""
    records = unfold_json(loaded)
    alone = len(records) == 1 and records[0] is loaded
    for i, record in enumerate(records, start=0 if alone else 1):
        yield i, record if isinstance(record, dict) else "not a JSON object"


def _one_after_another(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield objects that follow one another, each on as many lines as it likes."""
    decoder, place, number = json.JSONDecoder(), 0, 0
    while match := _NEXT.search(text, place):
        number += 1
        try:
            record, place = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError) as error:
            yield number, f"not valid JSON from here to the end: {str(error)[:100]}"
            return
        yield number, record if isinstance(record, dict) else "not a JSON object"
