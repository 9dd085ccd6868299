"""Whatever was received, as documents and refusals."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from samesource.config import ReadingConfig
from samesource.errors import InputError, MissingExtraError
from samesource.reading.detect_format import detect_format
from samesource.reading.isolate import isolate
from samesource.reading.process.watch import Place, Watch
from samesource.reading.readers import find_reader
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.start_received import start_received
from samesource.reading.streams.budget import Budget
from samesource.reading.streams.unpack import unpack
from samesource.reading.unreadable import unreadable

_UNWATCHED = Watch()
_COUNTLESS = 1 << 62


def read_received(
    received: Received, config: ReadingConfig, watch: Watch = _UNWATCHED, after: Place | None = None
) -> Iterator[DocumentRow | RejectedRow]:
    """Choose the reader by content, read, and read the members of a container in their turn.

    Whatever a reader raises is a refusal. `watch` is told of each step. With `after`, all up to the member at that
    place, and that member itself, are passed over unread, as done before.
    """
    if received.budget is None:
        size = received.file.stat().st_size if received.file else 0
        total = max(config.unpacked_bytes, config.unpacked_ratio * size)
        received.budget = Budget(total, total)
    yield from _read(received, config, watch, (), after)


def _read(
    received: Received, config: ReadingConfig, watch: Watch, place: Place, after: Place | None
) -> Iterator[DocumentRow | RejectedRow]:
    """Read what lies at `place`; `after` is a place within it."""
    watch.begin(place, received.id)
    try:
        if len(place) > config.maximum_depth:
            raise InputError(f"containers are nested more than {config.maximum_depth} deep")
        known = _unpacked(received, config)
        reader = isolate(unreadable("the file"), find_reader, str(known.format))
        items = isolate(unreadable("the file"), reader, known, config)
        for number in range(_COUNTLESS):
            watch.step()
            if known.budget:
                known.budget.check()
            item = isolate(unreadable("the file"), next, items, None)
            if item is None:
                break
            if after and number <= after[0] and not (number == after[0] and len(after) > 1):
                watch.passed()
            elif isinstance(item, Received):
                item.budget = item.budget or known.budget
                inner = after[1:] if after and number == after[0] else None
                yield from _read(item, config, watch, (*place, number), inner)
            else:
                yield _checked(item, config)
    except (InputError, MissingExtraError) as error:
        yield _clean(RejectedRow(received.id, str(error)))
    watch.end(place)


def _unpacked(received: Received, config: ReadingConfig) -> Received:
    """Return what was received, decompressed, its format known."""
    known = received
    for _ in range(config.maximum_depth):
        stream = None if known.format else unpack(known.stream, known.start, known.budget)
        if stream is None:
            break
        fresh = start_received(known.id, known.path, known.name, stream)
        # fastwarc unpacks a whole file by itself, record by record
        file = known.file if fresh.start.startswith(b"WARC/") else None
        known = dataclasses.replace(known, stream=fresh.stream, start=fresh.start, file=file)
    return dataclasses.replace(known, format=known.format or detect_format(known.name, known.start))


def _checked(row: DocumentRow | RejectedRow, config: ReadingConfig) -> DocumentRow | RejectedRow:
    """Refuse what is empty or too long."""
    if isinstance(row, RejectedRow):
        return _clean(row)
    if not row.text.strip():
        return RejectedRow(row.id, "empty")
    if len(row.text) > config.maximum_characters:
        return RejectedRow(
            row.id, f"too long: {len(row.text):,} characters (the limit is {config.maximum_characters:,})"
        )
    return row


def _clean(row: RejectedRow) -> RejectedRow:
    """Leave out lone surrogates, which no table can hold, and line breaks; a parser's message may quote anything."""
    values = (row.id, row.reason, row.statements_json)
    return RejectedRow(*(value.encode("utf-8", "replace").decode("utf-8") for value in values))
