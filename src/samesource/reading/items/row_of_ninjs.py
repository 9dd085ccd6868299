"""One IPTC ninjs item as a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.items.fold_ninjs import fold_ninjs
from samesource.reading.items.ninjs_statements import ninjs_statements
from samesource.reading.items.ninjs_values import ninjs_values
from samesource.reading.make_row import make_row
from samesource.reading.rows import DocumentRow
from samesource.reading.texts.fragment_text import fragment_text
from samesource.reading.texts.with_title import with_title
from samesource.reading.unreadable import unreadable
from samesource.records.statement import Statement


def row_of_ninjs(record: Mapping[str, Any], id: str, path: str | None, given: Iterable[Statement] = ()) -> DocumentRow:  # noqa: A002
    """Return a ninjs item as a document; raise InputError where it has no text (a picture, a video, a package).

    The names of properties are compared without case, `_` and `-`, as 1.x, 2.x and 3.x write them differently.
    """
    item = fold_ninjs(record)
    kind = str(item.get("type") or "text")
    text = isolate(unreadable("the ninjs item"), _text, item)
    if not text:
        raise InputError(f"the ninjs item has no text (type {kind[:40]})")
    said = ninjs_statements(item)
    title = next((statement.value for statement in said if statement.kind == "title"), None)
    return make_row(id, path, with_title(title, text), (*given, *said), "ninjs")


def _text(item: Mapping[str, Any]) -> str:
    """Return the fullest body; of equals the plain one."""
    names = ("bodytext", "bodies", "bodyxhtml", "bodyhtml", "articlehtml", "body")
    bodies = [fragment_text(value) for _, value in ninjs_values(item, *names)]
    news = item.get("news")
    if isinstance(news, list):  # paragraphs, as AFP's interface gives them
        bodies.append("\n\n".join(part for part in news if isinstance(part, str)))
    return max((body.strip() for body in bodies), key=len, default="")
