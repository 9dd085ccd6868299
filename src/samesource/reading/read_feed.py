"""RSS and Atom feeds."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.fragment_text import fragment_text
from samesource.reading.isolate import isolate
from samesource.reading.make_row import make_row
from samesource.reading.read_bounded import read_bounded
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.unreadable import unreadable
from samesource.reading.with_title import with_title
from samesource.records.statement import Statement

_PLAIN = (
    ("title", "title"),
    ("author", "byline"),
    ("link", "url"),
    ("published", "published"),
    ("updated", "modified"),
    ("feedburner_origlink", "original-url"),
    ("dc_source", "based-on"),
    ("id", "guid"),
)
_RELATIONS = {"via": "original-url", "canonical": "canonical", "cite-as": "canonical", "source": "based-on"}
"""Link relations (RFC 4287, RFC 8574) that name a source."""


def read_feed(received: Received, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Yield each entry of an RSS (0.9 to 2.0) or Atom (RFC 4287) feed, with the `<source>` that it names.

    The full content counts before the summary; markup becomes paragraphs. Raises InputError where there is no entry.
    """
    data = read_bounded(received.stream, config.maximum_bytes)
    feed = isolate(unreadable("the feed"), _parse, data)
    if not feed.entries:
        raise InputError("the feed holds no entry" if feed.version else "the feed cannot be read: not valid XML")
    common = (*received.statements, *_about_feed(feed.feed))
    taken: set[str] = set()
    for number, entry in enumerate(map(dict, feed.entries), start=1):
        name = str(entry.get("id") or entry.get("link") or number)
        id_ = f"{received.id}#{name}" if name not in taken else f"{received.id}#{number}"
        taken.add(name)
        text = isolate(unreadable("the entry"), _text, entry)
        if not text:
            yield RejectedRow(id_, "the entry has no text")
            continue
        said = (*_about_entry(entry), *common)
        yield make_row(id_, received.path, with_title(_title(entry), text), said, "feed")


def _parse(data: bytes) -> Any:  # noqa: ANN401 - feedparser has no types
    """Parse as a stream, so that no name in it is taken for a file or an address."""
    import feedparser  # imported late

    return feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)


def _title(entry: Mapping[str, Any]) -> str:
    """Return an entry's headline as plain text."""
    return " ".join(fragment_text(str(entry.get("title") or "")).split())


def _text(entry: Mapping[str, Any]) -> str:
    """Return the entry's fullest body as paragraphs."""
    bodies = [str(part.get("value") or "") for part in entry.get("content") or ()]
    bodies.append(str(entry.get("summary") or ""))
    return max((fragment_text(body).strip() for body in bodies), key=len)


def _about_feed(feed: Mapping[str, Any]) -> list[Statement]:
    """Return what the feed says of all its entries."""
    pairs = (("title", "outlet"), ("language", "language"))
    return [Statement(kind, str(feed[name]), "feed") for name, kind in pairs if feed.get(name)]


def _about_entry(entry: Mapping[str, Any]) -> list[Statement]:
    """Return what an entry says of itself."""
    said = [Statement(kind, str(entry[name]), "feed") for name, kind in _PLAIN if entry.get(name)]
    said += [Statement("section", str(tag["term"]), "feed") for tag in (entry.get("tags") or [])[:1] if tag.get("term")]
    for link in entry.get("links") or ():
        kind = _RELATIONS.get(str(link.get("rel") or "").lower())
        if kind and link.get("href"):
            said.append(Statement(kind, str(link["href"]), "feed"))
    return [*said, *_about_source(entry.get("source"))]


def _about_source(source: Any) -> list[Statement]:  # noqa: ANN401 - a mapping where the feed is well formed
    """Return the feed that the entry says it came from, by its name; else by its address."""
    if not isinstance(source, Mapping):
        return []
    name = source.get("title") or source.get("value") or source.get("href") or source.get("id")
    return [Statement("via", str(name), "feed")] if name else []
