"""Bytes to text."""

from __future__ import annotations

import codecs

from samesource.errors import InputError
from samesource.reading.texts.guess_encoding import guess_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP or office file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an audio or video file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an office file"),
)
_SAMPLE = 1 << 16
_CONTROLS = frozenset(range(0x20)) - frozenset(b"\t\n\r\x0b\x0c\x1b\x03\x1a")


def decode_text(data: bytes) -> str:
    """Return the text of `data`; newlines stay as they are.

    A byte-order mark or strict UTF-8 decides; UTF-16 is known by its zeros; else charset-normalizer judges, and only
    a clear verdict counts. Raises InputError for binary data and for text whose encoding cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, encoding)
    for mark, what in _KNOWN:
        if data.startswith(mark):
            raise InputError(f"binary file ({what}), not text")
    sample = data[:_SAMPLE]
    wide = guess_encoding(sample) if b"\0" in sample else None
    if wide:
        return _decode(data, wide)
    if b"\0" in sample or sum(byte in _CONTROLS for byte in sample) > 0.01 * len(sample):
        raise InputError("binary file, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _decode(data: bytes, encoding: str) -> str:
    """Decode strictly, or say that the bytes break the encoding that they announce."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"damaged text: not valid {encoding.upper().removesuffix('-SIG')}") from error


def _guess(data: bytes) -> str:
    """Decode by the guessed encoding; refuse where none fits the whole."""
    encoding = guess_encoding(data, whole=True)
    try:
        if encoding:
            return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    raise InputError("unknown text encoding: not UTF-8, and no other encoding fits", remedy="Convert it to UTF-8.")
