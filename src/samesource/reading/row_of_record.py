"""One record as a document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from samesource.errors import InputError
from samesource.reading.iso_time import iso_time
from samesource.reading.read_columns import read_columns
from samesource.reading.rows import DocumentRow

_EXTRA = ("modified", "agency", "dateline", "canonical", "original_url", "via")


def row_of_record(record: Mapping[str, Any], fallback_id: str, *, path: str | None, format: str) -> DocumentRow:  # noqa: A002
    """Return one record as a document; raise InputError where it has no text."""
    found = read_columns(record)
    text = found.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError("the record has no text")
    published = iso_time(found.get("published"))
    extra = {name: _plain(found[name]) for name in _EXTRA if name in found}
    if "published" in found and not published:
        extra["published_raw"] = _plain(found["published"])
    return DocumentRow(
        id=_plain(found["id"]) if "id" in found else fallback_id,
        text=text.encode("utf-8", "replace").decode("utf-8"),
        path=path,
        url=_text(found, "url"),
        outlet=_text(found, "outlet"),
        title=_text(found, "title"),
        byline=_text(found, "byline"),
        published=published,
        published_where="metadata" if published else None,
        language=_text(found, "language"),
        format=format,
        extra_json=json.dumps(extra, ensure_ascii=False, sort_keys=True),
    )


def _text(found: Mapping[str, Any], name: str) -> str | None:
    return _plain(found[name]) if name in found else None


def _plain(value: Any) -> str:  # noqa: ANN401 - a cell of any type
    """Write a value as one line of text; lists of names with commas."""
    if isinstance(value, (list, tuple)):
        value = ", ".join(_plain(part) for part in value)
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("uri") or json.dumps(value, sort_keys=True, default=str)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).encode("utf-8", "replace").decode("utf-8").split())
