"""Web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.make_row import make_row
from samesource.reading.pages.beside_statements import beside_statements
from samesource.reading.pages.choose_headline import choose_headline
from samesource.reading.pages.clean_titles import clean_titles
from samesource.reading.pages.decode_page import decode_page
from samesource.reading.pages.extract_bulk_text import extract_bulk_text
from samesource.reading.pages.extract_main_text import extract_main_text
from samesource.reading.pages.guard_nesting import guard_nesting
from samesource.reading.pages.main_text import MainText
from samesource.reading.pages.page import Page
from samesource.reading.pages.page_facts import PageFacts
from samesource.reading.pages.read_page_facts import read_page_facts
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow
from samesource.reading.streams.read_whole import read_whole
from samesource.reading.texts.with_title import with_title
from samesource.reading.unreadable import unreadable

_EMBEDDED = re.compile(r"data:[\w/+.-]{0,80};base64,[A-Za-z0-9+/=%]{1000,}")
"""A picture or font within the page; pages saved whole consist of them."""
_FEWEST_LETTERS = 10
"""Letters and digits; less is a stray mark on a page without a story."""


def read_html(received: Received, config: ReadingConfig) -> Iterator[DocumentRow]:
    """Yield a page's headline and story as one text, with all that its markup says of it.

    Raises InputError where the page cannot be decoded or parsed, is nested too deeply, or holds no story.
    """
    text = _EMBEDDED.sub("data:,", decode_page(read_whole(received, config), received.encoding))
    guard_nesting(text)
    page = isolate(unreadable("the page"), Page, text)
    facts = isolate(unreadable("the page's metadata"), read_page_facts, page, received.statements)
    story = isolate(unreadable("the page"), _story, page, facts, received, config)
    if sum(map(str.isalnum, story.text)) < _FEWEST_LETTERS:
        raise InputError("the page holds no article text")
    stated = clean_titles(facts.statements, (*story.beside, story.text.partition("\n")[0]))
    language = next((s.value[:2].lower() for s in stated if s.kind == "language"), "")
    said = (*received.statements, *stated, *beside_statements(story.beside, language))
    headline = choose_headline(stated)
    row = make_row(received.id, received.path, with_title(headline, story.text), said, "html")
    given = any(statement.kind == "title" for statement in received.statements)
    yield row if given else replace(row, title=headline or None)


def _story(page: Page, facts: PageFacts, received: Received, config: ReadingConfig) -> MainText:
    """Extract the story: carefully from a single page, quickly from the many of a web archive."""
    quickly = any(statement.where == "warc" for statement in received.statements)
    if config.pages == "resiliparse" or (config.pages == "auto" and quickly):
        return extract_bulk_text(page, facts.bodies)
    return extract_main_text(page.text, facts.bodies)
