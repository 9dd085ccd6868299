"""Whatever was received, as documents and refusals."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.detect_format import detect_format
from samesource.reading.readers import find_reader
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow, RejectedRow


def read_received(received: Received, config: ReadingConfig, depth: int = 0) -> Iterator[DocumentRow | RejectedRow]:
    """Choose the reader by content, read, and read the members of a container in their turn.

    `depth` counts the containers around it; one too deep is a refusal.
    """
    known = dataclasses.replace(received, format=received.format or detect_format(received.name, received.start))
    try:
        for item in find_reader(str(known.format))(known, config):
            if isinstance(item, Received):
                yield from _member(item, config, depth + 1)
            else:
                yield _checked(item, config)
    except InputError as error:
        yield RejectedRow(received.id, str(error))


def _member(member: Received, config: ReadingConfig, depth: int) -> Iterator[DocumentRow | RejectedRow]:
    """Read a member, unless containers are nested too deeply."""
    if depth > config.maximum_depth:
        yield RejectedRow(member.id, f"containers are nested more than {config.maximum_depth} deep")
        return
    yield from read_received(member, config, depth)


def _checked(row: DocumentRow | RejectedRow, config: ReadingConfig) -> DocumentRow | RejectedRow:
    """Refuse what is empty or too long."""
    if isinstance(row, RejectedRow):
        return row
    if not row.text.strip():
        return RejectedRow(row.id, "empty")
    if len(row.text) > config.maximum_characters:
        return RejectedRow(
            row.id, f"too long: {len(row.text):,} characters (the limit is {config.maximum_characters:,})"
        )
    return row
