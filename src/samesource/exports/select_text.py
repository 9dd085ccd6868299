"""Select words of a text in the terms of the W3C's Web Annotation data model."""

from __future__ import annotations

from typing import Any

from samesource.exports.cut_text import cut_text
from samesource.exports.name_document import name_document
from samesource.exports.namespaces import THINGS
from samesource.model import Document

_AROUND = 32
"""Characters of the text before and after that tell equal words apart, as annotating programs keep."""


def select_text(document: Document, start: int, end: int) -> dict[str, Any]:
    """Return a SpecificResource: the words at a place of the text as received, by quotation and by position.

    Positions count code points, from 0, of the text as received and unchanged: it is taken for the plain text that
    the standard counts in. `source` names that text; the page it was published on is its `dcterms:source`, in which
    the quotation may be looked for and the position means nothing. Raise ContractError for a place outside the text.
    """
    text = document.text or ""
    quote: dict[str, Any] = {"type": "TextQuoteSelector", "exact": cut_text(text, start, end, document.id)}
    before, after = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    quote |= {"prefix": before} if before else {}
    quote |= {"suffix": after} if after else {}
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": _source(document), "selector": [quote, position]}


def _source(document: Document) -> dict[str, Any]:
    source: dict[str, Any] = {"id": THINGS + name_document(document), "type": "Text", "format": "text/plain"}
    language = document.language or ""
    if language.isascii() and language.replace("-", "").isalnum() and language != "und":
        source["language"] = language
    source["dcterms:identifier"] = document.id
    if document.title:
        source["dcterms:title"] = document.title
    if document.url and _is_address(document.url):
        source["dcterms:source"] = {"id": document.url}
    return source


def _is_address(url: str) -> bool:
    """Tell whether a string is a web address as it stands, with no character that an IRI cannot hold."""
    barred = any(character.isspace() or character in '<>"{}|\\^`' or not character.isprintable() for character in url)
    return url.startswith(("http://", "https://")) and not barred
