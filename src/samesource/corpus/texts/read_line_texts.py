"""Texts of a file with a record of JSON a line."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO, NamedTuple

import pyarrow as pa

from samesource.config import Config
from samesource.corpus.texts.choose_columns import OURS, choose_columns
from samesource.corpus.texts.corpus_file import CorpusFile
from samesource.corpus.texts.first_filled import first_filled
from samesource.corpus.texts.name_column import name_column
from samesource.corpus.texts.raw_texts import RawTexts
from samesource.corpus.texts.read_blocks import read_blocks
from samesource.reading.items.column_map import column_map
from samesource.reading.items.parse_record import parse_record
from samesource.reading.items.read_columns import COLUMNS, NESTED, read_columns
from samesource.reading.items.record_text import record_text
from samesource.reading.streams.longest_text import longest_text
from samesource.reading.streams.read_lines import read_lines

_NO_TEXT = "the record has no text"


def read_line_texts(file: CorpusFile, config: Config) -> Iterator[RawTexts]:
    """Yield the records of a file of lines, plain or compressed, about `config.dedupe.batch_bytes` at a time.

    Arrow's parser takes blocks whose records have the columns of the file's first, each of one type; others are parsed
    line by line, with the same result at a fifth of the speed. Raise InputError where the file is damaged.
    """
    given = column_map(config.reading.columns)
    shape: _Shape | None = None
    first = 0
    for block in read_blocks(file.path, config):
        shape = shape or _shape(block, given)
        lines = block.count(b"\n") + (not block.endswith(b"\n"))
        yield _parsed(block, lines, first, shape) or _line_by_line(block, first, given, config)
        first += lines


class _Shape(NamedTuple):
    """How Arrow is to parse a file: what may hold each of our columns, best first, and what it cannot take."""

    names: dict[str, list[str]]
    schema: pa.Schema
    odd: set[str]
    """Our columns of which the first record has a value of another type."""


def _shape(block: bytes, given: Mapping[str, str]) -> _Shape:
    """Look at the first record that can be read; all names that others may use are looked for too."""
    record: dict[str, Any] = {}
    for line in io.BytesIO(block):
        found = parse_record(line)
        if isinstance(found, dict):
            record = found
            break
    known = [alias for name in OURS.values() for alias in COLUMNS[name] if name not in given]
    names = choose_columns(list(dict.fromkeys([*record, *known, *given.values()])), given)
    odd = set(OURS) if any(isinstance(record.get(name), dict) for name in NESTED) else set()
    fields: dict[str, pa.DataType] = {}
    for ours, candidates in names.items():
        kept = []
        for name in candidates:
            value = record.get(name)
            if isinstance(value, (bool, float, list, dict)) or (ours == "text" and isinstance(value, int)):
                odd.add(ours)
                continue
            kept.append(name)
            fields[name] = pa.int64() if isinstance(value, int) else pa.string()
        names[ours] = kept
    return _Shape(names, pa.schema(list(fields.items())), odd)


def _parsed(block: bytes, lines: int, first: int, shape: _Shape) -> RawTexts | None:
    """Return a block as Arrow parses it; None where a line is blank or broken, a type differs or a text is missing."""
    import pyarrow.json

    try:
        table = pyarrow.json.read_json(
            pa.BufferReader(block),
            read_options=pyarrow.json.ReadOptions(use_threads=False, block_size=len(block) + 1),
            parse_options=pyarrow.json.ParseOptions(
                explicit_schema=shape.schema, newlines_in_values=False, unexpected_field_behavior="ignore"
            ),
        )
        table.validate(full=True)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return None
    if table.num_rows != lines:
        return None
    batch = table.combine_chunks().to_batches()[0]
    ids, texts, published, series = (
        first_filled(batch, shape.names[ours], _texts if ours == "text" else name_column) for ours in OURS
    )
    nulls = {"id": ids.null_count, "text": 0, "published": published.null_count, "series": series.null_count}
    if texts.null_count or any(nulls[ours] for ours in shape.odd):
        return None
    return RawTexts(first, ids, texts, published, series)


def _texts(values: pa.Array) -> pa.Array:
    return values.cast(pa.large_string())


def _line_by_line(block: bytes, first: int, given: Mapping[str, str], config: Config) -> RawTexts:
    """Parse each line by itself."""
    rows: list[tuple[str | None, str | None, str | None, str | None]] = []
    reasons: dict[int, str] = {}
    stream: BinaryIO = io.BufferedReader(io.BytesIO(block))
    for place, line in read_lines(stream, longest_text(config.reading)):
        record = "too long" if line is None else parse_record(line) if line.strip() else ""
        if isinstance(record, str):
            reasons[place - 1] = record
            rows.append((None, None, None, None))
            continue
        found = read_columns(record, given)
        value = found.get("text")
        text = value if isinstance(value, str) else record_text(value, markup=False)
        if not text.strip():
            reasons[place - 1] = _NO_TEXT
        rows.append((_name(found.get("id")), text or None, _name(found.get("published")), _name(found.get("outlet"))))
    ids, texts, published, series = _columns(rows)
    return RawTexts(first, ids, texts, published, series, reasons)


def _columns(rows: Sequence[tuple[str | None, ...]]) -> Iterator[pa.Array]:
    """Return rows as columns."""
    for ours, values in zip(OURS, zip(*rows, strict=True), strict=True):
        plain = [None if value is None else value.encode("utf-8", "replace").decode("utf-8") for value in values]
        yield pa.array(plain, pa.large_string() if ours == "text" else pa.string())


def _name(value: Any) -> str | None:  # noqa: ANN401 - a cell of any type
    """Write an id, a date or a name."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return " ".join(str(whole).split()) or None
