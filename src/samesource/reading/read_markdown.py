"""Markdown files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samesource.config import ReadingConfig
from samesource.reading.items.read_columns import read_columns
from samesource.reading.items.record_statements import record_statements
from samesource.reading.make_row import make_row
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow
from samesource.reading.streams.read_whole import read_whole
from samesource.reading.texts.decode_text import decode_text
from samesource.reading.texts.front_matter import front_matter
from samesource.reading.texts.plain_markdown import plain_markdown
from samesource.reading.texts.with_title import with_title
from samesource.records.statement import Statement

_HEADING = re.compile(r"^(?:#[ \t]++([^\n]+)|(?=[^\n]*\w)([^\n]+)\n=+[ \t]*)$", re.M)


def read_markdown(received: Received, config: ReadingConfig) -> Iterator[DocumentRow]:
    """Yield a Markdown file as a document without its markup; front matter is read, and its title stands first."""
    pairs, text = front_matter(decode_text(read_whole(received, config)))
    columns = read_columns({name: value for name, value in pairs.items() if not isinstance(value, dict)})
    statements = record_statements(columns, "front-matter")
    heading = _HEADING.search(text)
    if heading:
        written = plain_markdown(f"# {heading.group(1) or heading.group(2)}")
        statements.append(Statement("title", written, "element"))
    title = next((statement.value for statement in statements if statement.kind == "title"), None)
    body = plain_markdown(text)
    if not heading:
        body = with_title(title, body) if body else ""
    yield make_row(received.id, received.path, body, (*received.statements, *statements), "markdown")
