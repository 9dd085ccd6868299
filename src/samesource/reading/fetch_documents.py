"""Pages of the web as documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from samesource.config import ReadingConfig
from samesource.errors import InputError, MissingExtraError
from samesource.reading.fetching.fetcher import Fetcher
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.read_answer import read_answer
from samesource.reading.rows import DocumentRow, RejectedRow


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
        yield from read_answer(url, answer, (now or _now)(), config, parsers)


def _now() -> str:
    """Return the time, in UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
