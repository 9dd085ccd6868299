"""What a feed and its entries say of themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from samesource.language.declared.agency import is_agency
from samesource.reading.pages.is_web_address import is_web_address
from samesource.reading.texts.fragment_text import fragment_text
from samesource.records.statement import Statement

_PLAIN = (
    ("published", "published"),
    ("updated", "modified"),
    ("feedburner_origlink", "original-url"),
    ("dc_source", "based-on"),
    ("id", "guid"),
)
_RELATIONS = {"via": "original-url", "canonical": "canonical", "cite-as": "canonical", "source": "based-on"}
"""Link relations (RFC 4287, RFC 8574) that name a source."""
_MAIL = re.compile(r"\S+@\S+ \((.+)\)$")
"""An RSS author: an address, and a name as its comment."""


def feed_statements(feed: Mapping[str, Any], entry: Mapping[str, Any], version: str) -> list[Statement]:
    """Return the statements of an entry, then those of its feed (as feedparser gives both).

    RSS has one date, and Dublin Core's is it where there is no other. Relative links count from the feed's own.
    """
    pairs = [("title", _line(entry.get("title"))), ("byline", _authors(entry) or _authors(feed))]
    link = str(entry.get("link") or "").strip()
    address = urljoin(str(feed.get("link") or ""), link) if link else ""
    pairs.append(("url", address if is_web_address(address) else ""))
    only_date = version.startswith("rss") and not entry.get("published")
    for name, kind in _PLAIN:
        pairs.append(("published" if only_date and name == "updated" else kind, str(entry.get(name) or "")))
    pairs += [("section", str(tag.get("label") or tag.get("term") or "")) for tag in (entry.get("tags") or [])[:1]]
    for link in entry.get("links") or ():
        kind = _RELATIONS.get(str(link.get("rel") or "").lower(), "")
        pairs += [(kind, str(link.get("href") or ""))] if kind else []
    publisher = str(entry.get("publisher") or "")
    pairs.append(("agency" if publisher and is_agency(publisher) else "outlet", publisher))
    pairs.append(("via", _source(entry.get("source"))))
    pairs.append(("outlet", _line(feed.get("title"))))
    pairs.append(("language", _language(entry) or str(feed.get("language") or "")))
    return [Statement(kind, value, "feed") for kind, value in pairs if value]


def _line(markup: object) -> str:
    """Return a title as plain text on one line."""
    return " ".join(fragment_text(str(markup or "")).split())


def _authors(entry: Mapping[str, Any]) -> str:
    """Return the names of all authors, or the one as written, without an address."""
    names = [str(author.get("name") or "") for author in entry.get("authors") or ()]
    written = str(entry.get("author") or "")
    match = _MAIL.match(written)
    if match:
        return match.group(1)
    return ", ".join(dict.fromkeys(filter(None, names))) if len(names) > 1 else written


def _language(entry: Mapping[str, Any]) -> str:
    """Return the language that an entry says its text is in."""
    parts = [*(entry.get("content") or ()), entry.get("summary_detail") or {}]
    return str(entry.get("language") or next((part["language"] for part in parts if part.get("language")), ""))


def _source(source: Any) -> str:  # noqa: ANN401 - a mapping where the feed is well formed
    """Return the feed that the entry says it came from, by its name; else by its address."""
    if not isinstance(source, Mapping):
        return ""
    return _line(source.get("title") or source.get("value")) or str(source.get("href") or source.get("id") or "")
