"""What a PDF says of itself."""

from __future__ import annotations

import ctypes
import html
import re
from collections.abc import Mapping
from typing import Any

from samesource.records.statement import Statement

_TIME = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?")
_PACKET = re.compile(rb"<x:xmpmeta\b.{0,200000}?</x:xmpmeta>", re.S)
_PROPERTY = r"<{0}>\s*(?:<rdf:(?:Seq|Bag|Alt)>\s*<rdf:li[^>]*>)?([^<]{{1,300}})|\b{0}=\"([^\"]{{1,300}})\""
_PRISM = {"prism:publicationName": "outlet", "prism:publicationDate": "published", "prism:url": "url"}
_LONGEST_LANGUAGE = 64


def pdf_statements(pdf: Any, data: bytes, beginning: str) -> list[Statement]:  # noqa: ANN401 - a PdfDocument
    """Return what the information block, the catalog and an uncompressed XMP packet say (ISO 32000-1, 14.3; PRISM).

    The title counts only where it shares half of its words with the `beginning` of the text: most are file names.
    """
    facts = pdf.get_metadata_dict(skip_empty=True)
    found = []
    if _is_said(facts.get("Title", ""), beginning):
        found.append(("title", facts["Title"]))
    if re.search(r"[^\W\d_]{2}", facts.get("Author", "")) and "@" not in facts["Author"]:
        found.append(("byline", facts["Author"]))
    found += [("modified", time) for name in ("ModDate", "CreationDate") if (time := _time(facts, name))]
    language = _language(pdf)
    if language:
        found.append(("language", language))
    return [Statement(kind, value, "pdf") for kind, value in [*_packet(data), *found]]


def _is_said(title: str, beginning: str) -> bool:
    words = set(re.findall(r"\w+", title.casefold()))
    return len(words) >= 2 and len(words & set(re.findall(r"\w+", beginning.casefold()))) >= 0.5 * len(words)


def _time(facts: Mapping[str, str], name: str) -> str:
    """Return a time of the form D:YYYYMMDDHHmmSS+hh'mm' (ISO 32000-1, 7.9.4) as ISO 8601."""
    match = _TIME.match(facts.get(name, "").strip())
    if not match or not match.group(3):
        return ""
    year, month, day, hour, minute, second, zulu, sign, zone_hours, zone_minutes = match.groups()
    if not hour:
        return f"{year}-{month}-{day}"
    zone = "Z" if zulu else f"{sign}{zone_hours}:{zone_minutes or '00'}" if sign else ""
    return f"{year}-{month}-{day}T{hour}:{minute or '00'}:{second or '00'}{zone}"


def _language(pdf: Any) -> str:  # noqa: ANN401
    """Return the language that the catalog names."""
    import pypdfium2.raw as pdfium  # imported late, with the reader

    size = pdfium.FPDFCatalog_GetLanguage(pdf, None, 0)
    if not 2 < size <= 2 * _LONGEST_LANGUAGE:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFCatalog_GetLanguage(pdf, buffer, size)
    language = bytes(buffer).decode("utf-16-le", "ignore").strip("\0 ")
    return language if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_]\w+)*", language) else ""


def _packet(data: bytes) -> list[tuple[str, str]]:
    """Return what an XMP packet says of outlet, date of publication and address; read without an XML parser."""
    match = _PACKET.search(data)
    if not match:
        return []
    packet = match.group().decode("utf-8", "replace")
    found = []
    for name, kind in _PRISM.items():
        value = re.search(_PROPERTY.format(name), packet)
        if value:
            found.append((kind, html.unescape(value.group(1) or value.group(2)).strip()))
    return found
