"""Signs that a document is somebody's reprint."""

from __future__ import annotations

from typing import Any

from samesource.stages.is_one_name import is_one_name

SOURCES = frozenset({"original-url", "via"})
"""Statements that a text was taken from elsewhere; an agency's credit may stand on the original too."""


def reprint_signs(about: dict[str, Any]) -> int:
    """Count the signs: kinds of source declared other than its own names; an outlet's name beside an agency's.

    `about` has the keys of records.about.About.
    """
    own = {str(name).casefold() for name in (about.get("agency"), about.get("outlet")) if name}
    foreign = {
        entry["kind"]
        for entry in about.get("declared") or ()
        if entry.get("kind") in SOURCES and not _is_own(str(entry.get("value") or "").casefold(), own)
    }
    beside = len(own) == 2 and not _is_own(min(own), {max(own)})
    return len(foreign) + int(beside)


def _is_own(value: str, own: set[str]) -> bool:
    """Tell whether a name is one of the document's own, or part of one."""
    return any(is_one_name(name, value) for name in own)
