"""A text part of an e-mail."""

from __future__ import annotations

import re
from email.message import Message

from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.mail.unflow_text import unflow_text
from samesource.reading.texts.decode_text import decode_text
from samesource.reading.texts.fragment_text import fragment_text
from samesource.reading.unreadable import unreadable

_QUOTED = re.compile(r"((?:>[ ]?)+)(.*)")


def part_text(part: Message) -> str:
    """Return the text of a text/plain or text/html part: decoded, flowed lines joined, marks of quoting taken off.

    A blank line stands where quoting begins or ends, so that nobody's words run into another's.
    """
    payload = part.get_payload(decode=True)
    text = _decoded(payload if isinstance(payload, bytes) else b"", _parameter(part, "charset")).replace("\0", "")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if part.get_content_type() == "text/html":
        return isolate(unreadable("the mail's page"), fragment_text, text)
    if _parameter(part, "format").lower() == "flowed":
        text = unflow_text(text, _parameter(part, "delsp").lower() == "yes")
    return _without_marks(text) if re.search(r"^>", text, re.M) else text


def _parameter(part: Message, name: str) -> str:
    """Return a parameter of the content type."""
    value = part.get_param(name)
    return str(value[2] if isinstance(value, tuple) else value or "")


def _decoded(data: bytes, charset: str) -> str:
    """Decode by the encoding named, else by what the bytes show; what fits neither loses single characters."""
    try:
        return data.decode(charset.strip("\"' ") or "utf-8")
    except (LookupError, UnicodeDecodeError, ValueError):
        pass
    try:
        return decode_text(data)
    except InputError:
        return data.decode("utf-8", "replace")


def _without_marks(text: str) -> str:
    """Take the marks of quoting off."""
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):
        match = _QUOTED.match(line)
        here = match.group(1).count(">") if match else 0
        rest = match.group(2) if match else line
        if here != depth and lines and lines[-1].strip() and rest.strip():
            lines.append("")
        depth = here
        lines.append(rest)
    return "\n".join(lines)
