"""What a record's payload is, by what its headers say."""

from __future__ import annotations

from samesource.reading.detect_format import detect_format

_FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/plain": "text",
    "text/markdown": "markdown",
    "message/rfc822": "mail",
}
_LOOKED_INTO = ("xml", "json", "rss", "atom")
"""Parts of content types that may be feeds or agencies' items: their content tells."""
_TELLING = ("html", "pdf", "feed", "newsml", "json")
"""Formats that content alone makes certain, where headers say nothing."""
_UNTOLD = ("", "application/octet-stream", "binary/octet-stream", "application/unknown", "unk")


def kind_of_payload(content_type: str, start: bytes, name: str) -> str | None:
    """Return the format to read a payload in, empty where its content must tell, None where it is no report.

    Pictures, style sheets, scripts and fonts are none.
    """
    media = content_type.partition(";")[0].strip().lower()
    if name == "robots.txt" and media != "text/html":
        return None
    found = detect_format("", start)
    if media in _UNTOLD:
        return found if found in _TELLING else None
    if media in _FORMATS:
        expected = _FORMATS[media]
        return found if expected == "text" and found in ("html", "pdf", "feed", "newsml") else expected
    if any(part in media for part in _LOOKED_INTO) and not media.startswith("image/"):
        return ""
    return None
