"""What lines beside a story say of where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.language.declared.sources import find_declared_sources
from samesource.language.furniture.span import FurnitureSpan
from samesource.records.statement import Statement

_KINDS = ("agency", "via", "original-url")


def beside_statements(lines: Iterable[str], language: str) -> list[Statement]:
    """Return the agencies and first places of publication that credit lines left out of a page's text name."""
    found: list[Statement] = []
    for line in lines:
        spans = [FurnitureSpan(0, len(line), kind) for kind in ("credit", "url")]
        entries = find_declared_sources(line, spans, language)
        found += [Statement(entry["kind"], entry["value"], "element") for entry in entries if entry["kind"] in _KINDS]
    return list(dict.fromkeys(found))
