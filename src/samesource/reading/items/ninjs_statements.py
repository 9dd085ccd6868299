"""What an IPTC ninjs item says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samesource.language.declared.agency import is_agency
from samesource.reading.items.ninjs_values import ninjs_values
from samesource.reading.texts.fragment_text import fragment_text
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
    ("slugline", "slug"),
    ("version", "version"),
    ("pubstatus", "status"),
)


def ninjs_statements(item: Mapping[str, Any]) -> list[Statement]:
    """Return the statements of an item whose names are folded, as `fold_ninjs` does."""
    title = " ".join(fragment_text(_first(item, "headlines", "headline")).split())
    said = [
        ("title", title),
        ("byline", ", ".join(dict.fromkeys(value for _, value in ninjs_values(item, "bylines", "byline", "by")))),
    ]
    for name, kind in _SIMPLE:
        said += [(kind, value) for _, value in list(ninjs_values(item, name))[:1]]
    for _, value in ninjs_values(item, "infosources", "infosource", "source", "creditline", "provider"):
        said.append(("agency" if is_agency(value) else "via", value))
    for _, value in list(ninjs_values(item, "rubricnames", "subjects", "subject"))[:1]:
        said.append(("section", value))
    return [Statement(kind, value, "ninjs") for kind, value in said if value]


def _first(item: Mapping[str, Any], *names: str) -> str:
    """Return the value with the role `main`, else the first."""
    found = list(ninjs_values(item, *names))
    main = [value for role, value in found if "main" in role.lower()]
    return (main or [value for _, value in found] or [""])[0]
