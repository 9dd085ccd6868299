"""Which files a corpus consists of, and how each is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from samesource.corpus.texts.corpus_file import CorpusFile, Form
from samesource.errors import InputError
from samesource.reading.detect_format import detect_format
from samesource.reading.isolate import isolate
from samesource.reading.items.is_ninjs import is_ninjs
from samesource.reading.items.parse_record import parse_record
from samesource.reading.list_files import list_files
from samesource.reading.streams.detect_packing import detect_packing
from samesource.reading.streams.open_file import open_file
from samesource.reading.streams.open_source import open_source
from samesource.reading.unreadable import unreadable

_START = 1 << 16


def list_corpus(paths: Sequence[str | Path]) -> list[CorpusFile]:
    """Return the files under `paths`, sorted; raise InputError for a path that does not exist, or no file at all."""
    return [CorpusFile(name, path, _form(path)) for name, path in list_files([Path(path) for path in paths])]


def _form(path: Path) -> Form:
    """Tell which reader takes a file; one that cannot be opened is left to the reader that says why."""
    try:
        with open_file(path) as stream:
            start = stream.read(_START)
        packed = bool(detect_packing(start))
        if packed:
            with open_source(path) as stream:
                start = isolate(unreadable("the file"), stream.read, _START)
    except InputError:
        return "other"
    form = detect_format(path.name, start)
    if form == "parquet" and not packed:
        return "parquet"
    return "lines" if form == "jsonl" and not _holds_items(start) else "other"


def _holds_items(start: bytes) -> bool:
    """Tell whether the first line is an item of an agency, which may hold several texts."""
    line, newline, _ = start.partition(b"\n")
    record = parse_record(line) if newline else {}
    return isinstance(record, dict) and is_ninjs(record)
