"""Pages of the web as documents."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from samesource.config import ReadingConfig
from samesource.errors import InputError, MissingExtraError
from samesource.reading.fetching.answer import Answer
from samesource.reading.fetching.fetcher import Fetcher
from samesource.reading.process.parser_order import ParserOrder
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.statement import Statement

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)


def fetch_documents(
    urls: Sequence[str], config: ReadingConfig, parsers: ParserProcess, now: Callable[[], str] | None = None
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield what lies at each address, once, in sorted order, and a refusal for all that cannot be had.

    One request at a time; what comes is read by `parsers`, as files are. Ids are the addresses as given; `now` gives
    the time of fetching (ISO 8601).
    """
    fetcher = Fetcher(config)
    for url in sorted(set(urls)):
        try:
            answer = fetcher.fetch(url)
        except (InputError, MissingExtraError) as error:
            yield RejectedRow(url, str(error))
            continue
        for row in parsers.read(_order(url, answer, (now or _now)(), config)):
            yield row if isinstance(row, RejectedRow) else dataclasses.replace(row, path=None)


def _order(url: str, answer: Answer, moment: str, config: ReadingConfig) -> ParserOrder:
    """Return what is to be read, with what the server said of it."""
    said = [Statement("url", answer.url, "http"), Statement("crawled", moment, "http")]
    if answer.headers.get("last-modified"):
        said.append(Statement("modified", answer.headers["last-modified"], "http"))
    charset = _CHARSET.search(answer.headers.get("content-type") or "")
    return ParserOrder(
        url,
        url,
        urlsplit(answer.url).path.rpartition("/")[2],
        config,
        data=answer.body,
        statements=tuple(said),
        encoding=charset.group(1) if charset else None,
    )


def _now() -> str:
    """Return the time, in UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
