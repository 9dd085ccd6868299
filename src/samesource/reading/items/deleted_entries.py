"""Entries that a feed says were deleted."""

from __future__ import annotations

from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.items.parse_xml import parse_xml
from samesource.reading.texts.fragment_text import fragment_text
from samesource.reading.unreadable import unreadable
from samesource.records.statement import Statement

_TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
_COMMENT = "{http://purl.org/atompub/tombstones/1.0}comment"


def deleted_entries(data: bytes, title: str) -> list[tuple[str, list[Statement]]]:
    """Return id and statements of each `deleted-entry` (RFC 6721) of the feed called `title`; none where XML is broken.

    Its comment stands as the title.
    """
    try:
        root = isolate(unreadable("the XML"), parse_xml, data)
    except InputError:
        return []
    outlet = " ".join(fragment_text(title).split())
    found = []
    for entry in root.iter(_TOMBSTONE):
        guid = " ".join((entry.get("ref") or "").split())
        comment = " ".join(" ".join(part.itertext()).strip() for part in entry.iter(_COMMENT))
        said = [
            ("guid", guid),
            ("status", "deleted"),
            ("published", entry.get("when") or ""),
            ("outlet", outlet),
            ("title", comment),
        ]
        if guid:
            found.append((guid, [Statement(kind, value, "feed") for kind, value in said if value]))
    return found
