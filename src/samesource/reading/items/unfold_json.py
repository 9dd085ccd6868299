"""The records of one JSON document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from samesource.reading.items.read_columns import read_columns
from samesource.reading.texts.fragment_text import fragment_text
from samesource.reading.texts.with_title import with_title

_LONGEST_LABEL = 120
"""Characters; a longer value is a text, and its object no mere envelope."""
_DEEPEST = 4
"""Envelopes in envelopes."""
_IDENTITY = frozenset(("uri", "urn", "guid"))
"""What an agency's item has, and no envelope."""
_FEED = "https://jsonfeed.org/version/"


def unfold_json(loaded: object) -> list[Any]:
    """Return the records of a JSON document: of a list, of a JSON Feed (1.0, 1.1), of an envelope, or the one object.

    An envelope is an object without a text of its own, one of whose values is a list of objects (`{"articles": […]}`),
    an envelope (`{"response": {"results": […]}}`), or all of whose values are records (`{"a1": {…}, "a2": {…}}`).
    """
    for _ in range(_DEEPEST):
        if isinstance(loaded, list) or not isinstance(loaded, Mapping):
            break
        if str(loaded.get("version") or "").startswith(_FEED):
            return [_feed_item(item, loaded) for item in loaded.get("items") or ()]
        inner = _content(loaded)
        if inner is None:
            break
        loaded = inner
    return loaded if isinstance(loaded, list) else [loaded]


def _content(envelope: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON of any form
    """Return what an object is only the envelope of; None for one that is a record itself."""
    plain = any(isinstance(value, str) and len(value) > _LONGEST_LABEL for value in envelope.values())
    if plain or _IDENTITY.intersection(envelope) or "text" in read_columns(envelope):
        return None
    lists = [value for value in envelope.values() if isinstance(value, list) and value and _all_objects(value)]
    if lists:
        return lists[0] if len(lists) == 1 else None
    objects = [value for value in envelope.values() if isinstance(value, Mapping) and value]
    if objects and len(objects) == len(envelope) and all("text" in read_columns(value) for value in objects):
        return [{"id": key} | dict(value) for key, value in envelope.items()]
    inner = [value for value in objects if _content(value) is not None]
    return inner[0] if len(inner) == 1 else None


def _all_objects(values: list[Any]) -> bool:
    """Tell whether all of the values are objects."""
    return all(isinstance(value, Mapping) for value in values)


def _feed_item(item: Any, feed: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON of any form
    """Return an item of a JSON Feed under the names that records have."""
    if not isinstance(item, Mapping):
        return item
    body = fragment_text(str(item.get("content_html") or "")) or str(
        item.get("content_text") or item.get("summary") or ""
    )
    named = {
        "text": with_title(str(item.get("title") or ""), body) if body else None,
        "title": item.get("title"),
        "url": urljoin(str(feed.get("home_page_url") or ""), str(item["url"])) if item.get("url") else None,
        "original_url": item.get("external_url"),
        "published": item.get("date_published"),
        "modified": item.get("date_modified"),
        "author": item.get("authors") or item.get("author") or feed.get("authors") or feed.get("author"),
        "section": item.get("tags"),
        "language": item.get("language") or feed.get("language"),
        "outlet": feed.get("title"),
    }
    return {name: value for name, value in named.items() if value}
