"""Which parts of an e-mail are its text and which are attached."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.message import Message

from samesource.reading.mail.part_text import part_text

_PASSED_OVER = ("image/", "audio/", "video/", "font/")
_NO_REPORT_NAMES = (
    "application/pgp-signature application/pkcs7-signature application/x-pkcs7-signature application/pgp-keys "
    "application/ics text/calendar text/vcard text/x-vcard application/ms-tnef message/delivery-status "
    "text/rfc822-headers message/disposition-notification"
)
_NO_REPORTS = frozenset(_NO_REPORT_NAMES.split())
_TEXTS = frozenset(["text/plain", "text/html"])
_STUB = 0.34
"""Share of the page's words; a plain text with fewer only says where the page can be seen."""


@dataclass(slots=True)
class MailParts:
    """What an e-mail consists of."""

    text: str = ""
    attached: list[Message] = field(default_factory=list)
    """Parts that may be documents."""
    passed_over: list[str] = field(default_factory=list)
    """Content types of pictures, sounds and signatures."""


def choose_parts(message: Message) -> MailParts:
    """Sort the parts of an e-mail (RFC 2046): of alternatives the plain text, unless it is a stub; no recursion."""
    parts = MailParts()
    texts: list[str] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        kind = part.get_content_type()
        if kind == "multipart/alternative":
            waiting += reversed(_chosen(part))
        elif part.is_multipart() and not kind.startswith("message/"):
            waiting += reversed(_children(part))
        elif kind in _NO_REPORTS or kind.startswith(_PASSED_OVER):
            parts.passed_over.append(kind)
        elif kind in _TEXTS and not _is_attached(part):
            texts.append(part_text(part).strip("\n"))
        else:
            parts.attached.append(part)
    parts.text = "\n\n".join(text for text in texts if text.strip())
    return parts


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _is_attached(part: Message) -> bool:
    """Tell whether a text part is a file of its own."""
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _chosen(part: Message) -> list[Message]:
    """Return the alternative to be read, and what is attached inside the others."""
    children = _children(part)
    plain = next((child for child in children if child.get_content_type() == "text/plain"), None)
    others = [child for child in children if child is not plain]
    page = next((child for child in reversed(others) if _page_of(child) is not None), None)
    if plain is None:
        return [page] if page is not None else children[-1:]
    if page is None:
        return [plain]
    found = _page_of(page)
    words = len(part_text(plain).split())
    if found is not None and words < _STUB * len(part_text(found).split()):
        return [page]
    kept = [child for child in _children(page) if child is not found] if page is not found else []
    return [plain, *kept]


def _page_of(part: Message) -> Message | None:
    """Return the part itself where it is a page, or the page of a multipart/related."""
    if part.get_content_type() == "text/html":
        return part
    if part.get_content_type() in ("multipart/related", "multipart/mixed"):
        return next((child for child in _children(part) if child.get_content_type() == "text/html"), None)
    return None
