"""Markdown files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samesource.config import ReadingConfig
from samesource.reading.decode_text import decode_text
from samesource.reading.make_row import make_row
from samesource.reading.read_columns import read_columns
from samesource.reading.read_whole import read_whole
from samesource.reading.received import Received
from samesource.reading.record_statements import record_statements
from samesource.reading.rows import DocumentRow
from samesource.records.statement import Statement

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*\r?\n", re.S)
_PAIR = re.compile(r"^([A-Za-z_-]+):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.M)
_MARKUP = (
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.M), r"\1"),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"(?<![\w*])(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.M), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.M), ""),
)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$", re.M)


def read_markdown(received: Received, config: ReadingConfig) -> Iterator[DocumentRow]:
    """Yield a Markdown file as a document: headings, emphasis, links and quotes become plain; front matter is read."""
    text = decode_text(read_whole(received, config))
    front = _FRONT.match(text)
    statements = record_statements(read_columns(dict(_PAIR.findall(front.group(1)))), "front-matter") if front else []
    text = text[front.end() :] if front else text
    heading = _HEADING.search(text)
    if heading:
        statements.append(Statement("title", heading.group(1), "element"))
    for markup, plain in _MARKUP:
        text = markup.sub(plain, text)
    yield make_row(received.id, received.path, text, (*received.statements, *statements), "markdown")
