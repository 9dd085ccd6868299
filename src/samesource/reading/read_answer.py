"""What a server has answered, as documents."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from samesource.config import ReadingConfig
from samesource.reading.fetching.answer import Answer
from samesource.reading.process.parser_order import ParserOrder
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.statement import Statement

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)


def read_answer(
    url: str, answer: Answer, moment: str, config: ReadingConfig, parsers: ParserProcess
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield the documents of a page or feed that was asked for as `url` at `moment` (ISO 8601)."""
    for row in parsers.read(_order(url, answer, moment, config)):
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
