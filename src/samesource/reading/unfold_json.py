"""The records of one JSON document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samesource.reading.fragment_text import fragment_text
from samesource.reading.with_title import with_title

_LONGEST_LABEL = 120
"""Characters; a longer value is a text, and its object no mere envelope."""
_FEED = "https://jsonfeed.org/version/"


def unfold_json(loaded: object) -> list[Any]:
    """Return the records of a JSON document: of a list, of a JSON Feed (1.0, 1.1), of an envelope, or the one object.

    An envelope is an object without a text of its own, one of whose values is a list of objects: `{"articles": […]}`.
    """
    if isinstance(loaded, list):
        return loaded
    if not isinstance(loaded, Mapping):
        return [loaded]
    if str(loaded.get("version") or "").startswith(_FEED):
        return [_feed_item(item, loaded) for item in loaded.get("items") or ()]
    lists = [value for value in loaded.values() if isinstance(value, list) and value and _all_objects(value)]
    plain = any(isinstance(value, str) and len(value) > _LONGEST_LABEL for value in loaded.values())
    return lists[0] if len(lists) == 1 and not plain and "uri" not in loaded else [loaded]


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
        "url": item.get("url"),
        "original_url": item.get("external_url"),
        "published": item.get("date_published"),
        "modified": item.get("date_modified"),
        "author": item.get("authors") or item.get("author"),
        "language": item.get("language") or feed.get("language"),
        "outlet": feed.get("title"),
    }
    return {name: value for name, value in named.items() if value}
