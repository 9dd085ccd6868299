"""The article objects that a page's JSON-LD holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_KINDS = re.compile(r"(?:Article|Posting|Report)$")
_WRAPPING = re.compile(
    r"^\s*(?:/[/*]\s*)?(?:<!--|<!\[CDATA\[)\s*(?:\*/)?|(?:/[/*]\s*)?(?:-->|\]\]>)\s*(?:\*/)?\s*;?\s*$"
)
_TRAILING = re.compile(r",(?=\s*[}\]])")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "@list", "@set")
"""Where a page's own article may stand; lists of other articles, comments and works it cites are passed over."""
_MOST_OBJECTS = 2_000


def find_articles(blocks: list[str]) -> list[dict[str, Any]]:
    """Return the article objects of JSON-LD blocks, in order, with references to other objects of the page resolved.

    A block with the slips that browsers' tools forgive (comments or CDATA around it, trailing commas, line breaks in
    strings) is read; one broken otherwise says nothing.
    """
    objects = [value for block in blocks for value in _objects(_loaded(block))]
    by_id = {value["@id"]: value for value in objects if isinstance(value.get("@id"), str) and len(value) > 1}
    return [{name: _resolved(part, by_id) for name, part in value.items()} for value in objects if _is_article(value)]


def _is_article(value: Mapping[str, Any]) -> bool:
    """Tell whether an object is of schema.org's Article or a kind of it."""
    kinds = value.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _KINDS.search(kind) is not None for kind in kinds)


def _loaded(block: str) -> Any:  # noqa: ANN401 - JSON of any form
    """Read one block."""
    text = _WRAPPING.sub("", _WRAPPING.sub("", block.strip().lstrip("\ufeff"))).rstrip("; \n\t\r")
    for attempt in (text, _TRAILING.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(loaded: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON of any form
    """Yield the objects of the page itself: the outermost, and those of its graph and main entity."""
    waiting = [loaded]
    count = 0
    while waiting and count < _MOST_OBJECTS:
        value = waiting.pop(0)
        count += 1
        if isinstance(value, list):
            waiting[:0] = value
        elif isinstance(value, dict):
            yield value
            waiting[:0] = [value[name] for name in _INSIDE if isinstance(value.get(name), (list, dict))]


def _resolved(part: Any, by_id: Mapping[str, dict[str, Any]]) -> Any:  # noqa: ANN401 - JSON of any form
    """Put the object in the place of a bare reference to it."""
    if isinstance(part, list):
        return [_resolved(entry, by_id) for entry in part]
    if isinstance(part, dict) and set(part) <= {"@id", "@type"} and isinstance(part.get("@id"), str):
        return by_id.get(part["@id"], part)
    return part
