"""A header of an e-mail in plain words."""

from __future__ import annotations

from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message


def header_text(message: Message, name: str) -> str:
    """Return the first header of a name, its encoded words (RFC 2047) and bytes decoded, on one line; or nothing."""
    value = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    plain = _from_bytes(value.encode("ascii", "surrogateescape")) if not _is_plain(value) else value
    try:
        parts = decode_header(plain)
    except (HeaderParseError, ValueError):
        return _on_one_line(plain)
    return _on_one_line("".join(_decoded(part, charset) for part, charset in parts))


def _is_plain(value: str) -> bool:
    """Tell whether no bytes beyond ASCII were smuggled in as surrogates."""
    return not any("\udc80" <= character <= "\udcff" for character in value)


def _decoded(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    try:
        return part.decode(charset or "ascii")
    except (LookupError, UnicodeDecodeError, ValueError):
        return _from_bytes(part)


def _from_bytes(data: bytes) -> str:
    """Decode bytes that name no encoding: UTF-8 (RFC 6532), else what mail programs of the West used."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _on_one_line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())
