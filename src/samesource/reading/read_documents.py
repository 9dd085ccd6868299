"""Everything under the paths given, as documents and refusals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.apply_metadata import apply_metadata
from samesource.reading.fetching.is_address import is_address
from samesource.reading.items.column_map import column_map
from samesource.reading.list_files import list_files
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.read_file import read_file
from samesource.reading.refuse_taken import refuse_taken
from samesource.reading.rows import DocumentRow, RejectedRow


def read_documents(
    paths: Sequence[str | Path],
    metadata: Mapping[str, Mapping[str, Any]] | None = None,
    config: ReadingConfig | None = None,
    *,
    apart: Sequence[Path] = (),
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield every document under `paths`, sorted by path, and a refusal for all that cannot be read.

    `metadata` is what `read_metadata` returns; the files `apart`, from which it came, are no reports where they lie
    among them. Addresses of the web among the paths are fetched where `config.fetch` says so. Paths are checked at
    once: raises InputError for one that does not exist or may not be fetched, and where there is no file. One file is
    held in memory at a time; archives, tables and lines of JSON are streamed.
    """
    options = config or ReadingConfig()
    column_map(options.columns)
    urls = [str(path) for path in paths if is_address(path)]
    if urls and not options.fetch:
        raise InputError("addresses are opened only with --fetch", where=urls[0])
    places = [Path(path) for path in paths if not is_address(path)]
    files = list_files(places) if places or not urls else []
    beside = {path.absolute() for path in apart}
    files = [(name, path) for name, path in files if path not in beside]
    return _read(files, urls, metadata or {}, options)


def _read(
    files: Sequence[tuple[str, Path]],
    urls: Sequence[str],
    metadata: Mapping[str, Mapping[str, Any]],
    config: ReadingConfig,
) -> Iterator[DocumentRow | RejectedRow]:
    """Read one file after another, with one process for their parsers that ends with the iterator."""
    with ParserProcess(config) as parsers:
        rows = (row for name, path in files for row in read_file(name, path, config, parsers))
        yield from apply_metadata(refuse_taken(chain(rows, _fetch(urls, config, parsers))), metadata)


def _fetch(urls: Sequence[str], config: ReadingConfig, parsers: ParserProcess) -> Iterator[DocumentRow | RejectedRow]:
    """Fetch addresses, where there are any."""
    if urls:
        from samesource.reading.fetch_documents import fetch_documents  # late: files need none of it

        yield from fetch_documents(urls, config, parsers)
