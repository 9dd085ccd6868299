"""PDF files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.language.identify_language import identify_language
from samesource.reading.make_row import make_row
from samesource.reading.pdf.drop_running import drop_running
from samesource.reading.pdf.find_headline import find_headline
from samesource.reading.pdf.find_lines import find_lines
from samesource.reading.pdf.find_paragraphs import find_paragraphs
from samesource.reading.pdf.layout import Line, Page
from samesource.reading.pdf.merge_blocks import merge_blocks
from samesource.reading.pdf.order_lines import order_lines
from samesource.reading.pdf.pdf_statements import pdf_statements
from samesource.reading.pdf.read_glyphs import read_glyphs
from samesource.reading.received import Received
from samesource.reading.require_extra import require_extra
from samesource.reading.rows import DocumentRow
from samesource.reading.streams.read_bounded import read_bounded
from samesource.records.statement import Statement

_REASONS = {
    3: "the PDF is damaged or is none",
    4: "the PDF is locked with a password",
    5: "the PDF is encrypted in a way that is not supported",
}
_MOST_UNKNOWN = 0.2
"""Share of letters that may be unknown; a text with more cannot be compared."""
_BEGINNING = 3000
"""Characters in which a title is looked for."""


def read_pdf(received: Received, config: ReadingConfig) -> Iterator[DocumentRow]:
    """Yield a PDF's text as one document: paragraphs in reading order with a blank line between them.

    Running heads and feet, page numbers and "continued on page 5" are left out, because they would cut sentences in
    two. A page of several stories is not taken apart. Raises InputError for what is damaged, locked, too long, or
    holds only pictures of text.
    """
    pypdfium2 = require_extra("pypdfium2", "reading PDF", "pdf")

    data = read_bounded(received.stream, config.maximum_bytes)
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            lines = _ordered(drop_running(_read_pages(pdf, config)))
            _check(lines)
            said = pdf_statements(pdf, data, " ".join(line.text for line in lines[:60])[:_BEGINNING])
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        raise InputError(_REASONS.get(code or 0, f"the PDF cannot be read: {error}")) from error
    paragraphs = find_paragraphs(lines, _identify(lines))
    headline = find_headline(paragraphs)
    if headline:
        said.insert(0, Statement("title", headline, "element"))
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    yield make_row(received.id, received.path, text, (*received.statements, *said), "pdf")


def _check(lines: Sequence[Line]) -> None:
    """Raise InputError where there is no text, or fonts do not say which letters they draw."""
    if not lines:
        raise InputError("the PDF holds pictures of text and no text", remedy="Run OCR first.")
    unknown = sum(line.text.count("\ufffd") for line in lines)
    if unknown > _MOST_UNKNOWN * sum(len(line.text) for line in lines):
        raise InputError("the PDF's fonts do not say which letters they draw", remedy="Run OCR first.")


def _read_pages(pdf: Any, config: ReadingConfig) -> list[Page]:  # noqa: ANN401 - a PdfDocument
    """Return the lines of each page; raise InputError where there are too many pages or characters."""
    if len(pdf) > config.maximum_pages:
        raise InputError(f"too long: {len(pdf):,} pages (the limit is {config.maximum_pages:,})")
    pages = []
    size = 0
    for number in range(len(pdf)):
        page = _read_page(pdf, number)
        size += sum(len(line.text) + 1 for line in page.lines)
        if size > config.maximum_characters:
            raise InputError(f"too long: more than {config.maximum_characters:,} characters")
        pages.append(page)
    return pages


def _read_page(pdf: Any, number: int) -> Page:  # noqa: ANN401
    """Return the lines of one page, and close it."""
    page = pdf[number]
    try:
        textpage = page.get_textpage()
        try:
            glyphs = read_glyphs(textpage, page.get_bbox())
        finally:
            textpage.close()
    finally:
        page.close()
    lines = find_lines(glyphs)
    for line in lines:
        line.page = number
    bottom, top = (float(glyphs.y.min()), float(glyphs.y.max())) if len(glyphs.y) else (0.0, 0.0)
    return Page(lines, bottom, top)


def _ordered(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of all pages in reading order, their columns numbered."""
    ordered = []
    column = 0
    for page in pages:
        for block in merge_blocks(order_lines(page.lines)):
            column += 1
            for line in block:
                line.column = column
                ordered.append(line)
    return ordered


def _identify(lines: Sequence[Line]) -> str:
    """Return the language of the text, needed only where words are cut; what a PDF names is often a template's."""
    if not any(line.text.endswith(("-", "\u2010")) for line in lines):
        return ""
    return identify_language(" ".join(line.text for line in lines)[:20_000])
