"""Agency items in XML: IPTC NewsML-G2, NewsML 1, and NITF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.items.newsml_statements import newsml_statements
from samesource.reading.items.newsml_text import newsml_text
from samesource.reading.items.parse_xml import parse_xml
from samesource.reading.make_row import make_row
from samesource.reading.received import Received
from samesource.reading.refuse_notice import refuse_notice
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.streams.read_bounded import read_bounded
from samesource.reading.texts.with_title import with_title
from samesource.reading.unreadable import unreadable

_ITEMS = {"newsItem", "nitf", "NewsItem"}
_OTHERS = {"packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"}

_OTHER_ROOTS = {"urlset": "a sitemap", "sitemapindex": "a sitemap", "opml": "a list of feeds (OPML)"}


def read_newsml(received: Received, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Yield the text items of a NewsML-G2 or NewsML 1 file (one item, or a message of several) or of a NITF file.

    Items that hold no text (pictures, packages, concepts) are refusals. Entities are not expanded, nothing is fetched.
    """
    root = isolate(unreadable("the XML"), parse_xml, read_bounded(received.stream, config.maximum_bytes))
    found = root.iter("{*}newsItem", "{*}nitf", "{*}NewsItem", *(f"{{*}}{name}" for name in _OTHERS))
    items = [item for item in found if not _inside(item, root)]
    if not items:
        if _name(root) in _OTHER_ROOTS:
            raise InputError(f"no report but {_OTHER_ROOTS[_name(root)]}")
        raise InputError(f"XML that is no feed, no page, no NewsML-G2 and no NITF (its root is <{_name(root)[:60]}>)")
    for number, item in enumerate(items, start=1):
        id_ = received.id if len(items) == 1 else f"{received.id}#{item.get('guid') or number}"
        yield isolate(unreadable("the item"), _row, item, id_, received)


def _inside(item: Any, root: Any) -> bool:  # noqa: ANN401 - lxml elements
    """Tell whether an item is the content of another (NITF in a newsItem)."""
    if item is root:
        return False
    return any(_name(parent) in _ITEMS for parent in item.iterancestors())


def _name(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _row(item: Any, id: str, received: Received) -> DocumentRow | RejectedRow:  # noqa: A002, ANN401
    """Turn one item into a document, or say why not."""
    if _name(item) in _OTHERS:
        return RejectedRow(id, f"the item is no report but a {_name(item)}")
    said = newsml_statements(item)
    text = newsml_text(item)
    if not text:
        elsewhere = any(True for _ in item.iter("{*}remoteContent"))
        reason = "the item has no text" + (": its content is in other files" if elsewhere else "")
        return refuse_notice(id, reason, (*received.statements, *said))
    title = next((statement.value for statement in said if statement.kind == "title"), None)
    return make_row(id, received.path, with_title(title, text), (*received.statements, *said), "newsml")
