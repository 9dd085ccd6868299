"""Pages of the web as documents."""

from __future__ import annotations

import dataclasses
import datetime as dt
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.fetching.answer import Answer
from samesource.reading.fetching.fetcher import Fetcher
from samesource.reading.make_row import make_row
from samesource.reading.read_file import read_file
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.read_statements import read_statements
from samesource.records.statement import Statement


def fetch_documents(
    urls: Sequence[str], config: ReadingConfig, now: Callable[[], str] | None = None
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield what lies at each address, once, in sorted order, and a refusal for all that cannot be had.

    One request at a time. Ids are the addresses as given; `now` gives the time of fetching (ISO 8601).
    """
    fetcher = Fetcher(config)
    for url in sorted(set(urls)):
        try:
            answer = fetcher.fetch(url)
        except InputError as error:
            yield RejectedRow(url, str(error))
            continue
        yield from _read(url, answer, (now or _now)(), config)


def _read(url: str, answer: Answer, moment: str, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Read a page as a file, so that hostile ones meet the same limits."""
    said = [Statement("url", answer.url, "http"), Statement("crawled", moment, "http")]
    if answer.headers.get("last-modified"):
        said.append(Statement("modified", answer.headers["last-modified"], "http"))
    with tempfile.TemporaryDirectory(prefix="samesource-") as folder:
        path = Path(folder, "page")
        path.write_bytes(answer.body)
        for row in read_file("page", path, config):
            id_ = url + row.id.removeprefix("page")
            if isinstance(row, RejectedRow):
                yield dataclasses.replace(row, id=id_)
            else:
                yield make_row(id_, None, row.text, (*said, *read_statements(row.statements_json)), row.format)


def _now() -> str:
    """Return the time, in UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
