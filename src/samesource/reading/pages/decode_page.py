"""The bytes of a web page to text."""

from __future__ import annotations

import codecs
import re

from samesource.reading.texts.decode_text import decode_text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.I)
_HEAD = 8192
"""Bytes in which a page names its encoding; the standard says 1024, many pages need more."""
_WIDER = {"gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs", "iso8859-11": "cp874"}
"""What the web means by these names, as Python calls it."""
_FEW, _SHARE = 5, 0.001
"""Undecodable places a page may have: so many, or so many a character."""


def decode_page(data: bytes, named: str | None = None) -> str:
    """Return the text of a page; `named` is the encoding of the server's header.

    The order of the WHATWG encoding standard: mark, header, page; but valid UTF-8 with letters beyond ASCII is taken
    for what it is, for servers are often wrong. A few undecodable bytes become U+FFFD; raises InputError for more.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _without_nulls(_leniently(data[len(mark) :], encoding) or decode_text(data))
    if b"\0" in data[:_HEAD]:
        return _without_nulls(_sparse_nulls(data) or decode_text(data))
    try:
        return _without_nulls(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    in_page = _NAMED.search(data[:_HEAD])
    candidates = [named, in_page.group(1).decode("ascii") if in_page else None]
    encodings = [known for name in candidates if name and (known := _encoding(name))]
    for encoding in encodings:
        try:
            return _without_nulls(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    for encoding in [*encodings, "utf-8"]:
        loosely = _leniently(data, encoding)
        if loosely is not None:
            return _without_nulls(loosely)
    return _without_nulls(decode_text(data))


def _encoding(name: str) -> str | None:
    """Return Python's name of what the web calls `name`; a page that can be read to here is not in UTF-16."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    found = map_encoding_to_html5(name.strip("\"' "), fallback_utf8=False)
    if found is None or found.startswith("utf-16"):
        return None
    return _WIDER.get(found, found)


def _leniently(data: bytes, encoding: str) -> str | None:
    """Return the text with U+FFFD for a few undecodable places; None where there are many."""
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        return None
    broken = text.count("\ufffd")
    return text if broken <= max(_FEW, _SHARE * len(text)) else None


def _sparse_nulls(data: bytes) -> str | None:
    """Return text that only a few NULs were mixed into; None for what may be UTF-16, or no text."""
    if data.count(0) > 0.01 * len(data):
        return None
    return decode_page(data.replace(b"\0", b""))


def _without_nulls(text: str) -> str:
    """Leave out what no parser of markup takes."""
    return text.replace("\0", "") if "\0" in text else text
