"""One IPTC ninjs item as a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samesource.errors import InputError
from samesource.language.declared.agency import is_agency
from samesource.reading.isolate import isolate
from samesource.reading.make_row import make_row
from samesource.reading.rows import DocumentRow
from samesource.reading.texts.fragment_text import fragment_text
from samesource.reading.texts.with_title import with_title
from samesource.reading.unreadable import unreadable
from samesource.records.statement import Statement

_SIMPLE = (
    ("uri", "guid"),
    ("urn", "guid"),
    ("guid", "guid"),
    ("firstcreated", "published"),
    ("published", "published"),
    ("versioncreated", "modified"),
    ("copyrightholder", "outlet"),
    ("located", "dateline"),
    ("dateline", "dateline"),
    ("language", "language"),
    ("lang", "language"),
)


def row_of_ninjs(record: Mapping[str, Any], id: str, path: str | None, given: Iterable[Statement] = ()) -> DocumentRow:  # noqa: A002
    """Return a ninjs item as a document; raise InputError where it has no text (a picture, a video, a package).

    The names of properties are compared without case, `_` and `-`, as 1.x, 2.x and 3.x write them differently.
    """
    item = {_fold(name): value for name, value in record.items()}
    kind = str(item.get("type") or "text")
    text = isolate(unreadable("the ninjs item"), _text, item)
    if not text:
        raise InputError(f"the ninjs item has no text (type {kind[:40]})")
    title = " ".join(fragment_text(_first(item, "headlines", "headline")).split())
    return make_row(id, path, with_title(title or None, text), (*given, *_statements(item, title)), "ninjs")


def _fold(name: object) -> str:
    """Write a property's name without case and joints."""
    return str(name).replace("_", "").replace("-", "").lower()


def _parts(item: Mapping[str, Any], *names: str) -> Iterator[tuple[str, str]]:
    """Yield (role, value) of properties that are a text, an object or a list of them."""
    for name in names:
        value = item.get(name)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Mapping):
                written = part.get("value") or part.get("name") or part.get("uri") or part.get("literal")
                if written:
                    yield (
                        f"{part.get('role') or ''} {part.get('contenttype') or part.get('contentType') or ''}",
                        str(written),
                    )
            elif part:
                yield "", str(part)


def _first(item: Mapping[str, Any], *names: str) -> str:
    """Return the value with the role `main`, else the first."""
    found = list(_parts(item, *names))
    main = [value for role, value in found if "main" in role.lower()]
    return (main or [value for _, value in found] or [""])[0]


def _text(item: Mapping[str, Any]) -> str:
    """Return the fullest body; of equals the plain one."""
    names = ("bodytext", "bodies", "bodyxhtml", "bodyhtml", "articlehtml", "body")
    bodies = [fragment_text(value) for _, value in _parts(item, *names)]
    news = item.get("news")
    if isinstance(news, list):  # paragraphs, as AFP's interface gives them
        bodies.append("\n\n".join(part for part in news if isinstance(part, str)))
    return max((body.strip() for body in bodies), key=len, default="")


def _statements(item: Mapping[str, Any], title: str) -> list[Statement]:
    """Return what the item says of itself."""
    said = [
        ("title", title),
        ("byline", ", ".join(dict.fromkeys(value for _, value in _parts(item, "bylines", "byline", "by")))),
    ]
    for name, kind in _SIMPLE:
        said += [(kind, value) for _, value in list(_parts(item, name))[:1]]
    for _, value in _parts(item, "infosources", "infosource", "source", "creditline", "provider"):
        said.append(("agency" if is_agency(value) else "via", value))
    for _, value in list(_parts(item, "rubricnames", "subjects", "subject"))[:1]:
        said.append(("section", value))
    return [Statement(kind, value, "ninjs") for kind, value in said if value]
