"""RSS and Atom feeds."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.items.deleted_entries import deleted_entries
from samesource.reading.items.feed_statements import feed_statements
from samesource.reading.make_row import make_row
from samesource.reading.received import Received
from samesource.reading.refuse_notice import refuse_notice
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.streams.read_bounded import read_bounded
from samesource.reading.texts.fragment_text import fragment_text
from samesource.reading.texts.with_title import with_title
from samesource.reading.unreadable import unreadable

_FULL = ("yandex_full-text", "full-text", "fulltext")
"""Elements that carry whole texts beside those of RSS and Atom."""
_ESCAPED = re.compile(r"\s*<(?:p|div|br|h[1-6]|ul|ol|table|blockquote|figure|img|a|b|strong|em|span)\b.*>", re.S | re.I)
"""Text that is markup again once it is read: it was escaped twice."""
_ENDS = (b"</rss>", b"</feed>", b":rdf>", b":feed>", b"</entry>", b":entry>", b"</rdf>")
_TAIL = 512
_CREDIT_SPARE = 100
"""Characters of a last paragraph beyond the names of its entry and feed (`The post … appeared first on …`)."""


def read_feed(received: Received, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Yield each entry of an RSS (0.9 to 2.0) or Atom (RFC 4287) feed, with the `<source>` that it names.

    Entries that it says were deleted (RFC 6721) come first, as refusals.

    The full content counts before the summary; markup becomes paragraphs. Raises InputError where there is no entry.
    """
    data = read_bounded(received.stream, config.maximum_bytes)
    feed = isolate(unreadable("the feed"), _parse, data)
    deleted = deleted_entries(data, str(feed.feed.get("title") or "")) if b"deleted-entry" in data else []
    for guid, said in deleted:
        yield refuse_notice(f"{received.id}#{guid}", "the feed says that this entry was deleted", said)
    if not feed.entries and not deleted:
        raise InputError("the feed holds no entry" if feed.version else "the feed cannot be read: not valid XML")
    taken: set[str] = set()
    for number, entry in enumerate(map(dict, feed.entries), start=1):
        name = str(entry.get("id") or entry.get("link") or number)
        id_ = f"{received.id}#{name}" if name not in taken else f"{received.id}#{number}"
        taken.add(name)
        try:
            yield isolate(unreadable("the entry"), _row, id_, entry, feed, received)
        except InputError as error:
            yield RejectedRow(id_, str(error))
    if feed.bozo and _is_cut(data):
        yield RejectedRow(f"{received.id}#end", "the feed is cut short: what came after its last entry is lost")


def _row(id: str, entry: Mapping[str, Any], feed: Any, received: Received) -> DocumentRow | RejectedRow:  # noqa: A002, ANN401
    """Return an entry as a document."""
    text = _text(entry)
    said = feed_statements(feed.feed, entry, str(feed.version))
    titles = [statement.value for statement in said if statement.kind == "title"]
    outlets = [statement.value for statement in said if statement.kind == "outlet"]
    title = titles[0] if titles else ""
    text = _without_credit(text, title, outlets[-1] if outlets else "")
    if not text:
        return RejectedRow(id, "the entry has no text")
    return make_row(id, received.path, with_title(title, text), (*said, *received.statements), "feed")


def _is_cut(data: bytes) -> bool:
    """Tell whether the end of a feed is missing."""
    end = data[-_TAIL:].replace(b"\0", b"").lower()
    return not any(mark in end for mark in _ENDS)


def _parse(data: bytes) -> Any:  # noqa: ANN401 - feedparser has no types
    """Parse as a stream, so that no name in it is taken for a file or an address."""
    import feedparser  # imported late

    return feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)


def _text(entry: Mapping[str, Any]) -> str:
    """Return the entry's fullest body as paragraphs."""
    bodies = [str(part.get("value") or "") for part in entry.get("content") or ()]
    bodies += [str(entry.get(name) or "") for name in ("summary", *_FULL)]
    text = max((fragment_text(body).strip() for body in bodies), key=len)
    return fragment_text(text).strip() if _ESCAPED.match(text) else text


def _without_credit(text: str, title: str, outlet: str) -> str:
    """Leave out a last paragraph that only names the entry and its feed, as blog programs add it in any language."""
    rest, _, last = text.rpartition("\n\n")
    short = len(last) <= len(title) + len(outlet) + _CREDIT_SPARE
    return rest if rest and short and title and outlet and title in last and outlet in last else text
