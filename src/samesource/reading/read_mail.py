"""E-mails."""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.message import Message

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.mail.choose_parts import MailParts, choose_parts
from samesource.reading.mail.mail_statements import mail_statements
from samesource.reading.mail.parse_mail import parse_mail
from samesource.reading.mail.split_mailbox import split_mailbox
from samesource.reading.make_row import make_row
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow
from samesource.reading.start_received import start_received
from samesource.reading.streams.read_bounded import read_bounded
from samesource.reading.texts.with_title import with_title
from samesource.reading.unreadable import unreadable


def read_mail(received: Received, config: ReadingConfig) -> Iterator[DocumentRow | Received]:
    """Yield an e-mail as one document, subject first, then what is attached to it; a mailbox yields its mails.

    Raises InputError where there is neither text nor anything attached that could be read.
    """
    mails = list(split_mailbox(read_bounded(received.stream, config.maximum_bytes)))
    if len(mails) > 1:
        for number, data in enumerate(mails, start=1):
            member = start_received(f"{received.id}#{number}", received.path, received.name, io.BytesIO(data))
            member.format = "mail"
            member.statements = received.statements
            yield member
        return
    message = isolate(unreadable("the mail"), parse_mail, mails[0])
    parts: MailParts = isolate(unreadable("the mail"), choose_parts, message)
    if parts.text.strip():
        said = isolate(unreadable("the mail's header"), mail_statements, message, parts.text)
        title = next((statement.value for statement in said if statement.kind == "title"), None)
        text = with_title(title, parts.text)
        yield make_row(received.id, received.path, text, (*received.statements, *said), "mail")
    elif not parts.attached:
        held = ", ".join(sorted(set(parts.passed_over)))
        raise InputError(f"the mail holds no text, only {held}" if held else "the mail holds no text")
    yield from _attached(received, parts.attached)


def _attached(received: Received, parts: list[Message]) -> Iterator[Received]:
    """Yield attachments as members, each with a name of its own."""
    taken: set[str] = set()
    for number, part in enumerate(parts, start=1):
        data = isolate(unreadable("an attachment"), _content, part)
        name = isolate(unreadable("an attachment's name"), _file_name, part) or f"part-{number}"
        name = name if name not in taken else f"{number}-{name}"
        taken.add(name)
        member = start_received(f"{received.id}#{name}", received.path, name, io.BytesIO(data))
        if part.get_content_type().startswith("message/"):
            member.format = "mail"
        yield member


def _content(part: Message) -> bytes:
    """Return the bytes of an attachment; an attached e-mail as it was sent."""
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    inner = part.get_payload()
    return inner[0].as_bytes() if isinstance(inner, list) and inner and isinstance(inner[0], Message) else b""


def _file_name(part: Message) -> str:
    """Return the name an attachment is given, without folders."""
    return " ".join((part.get_filename() or "").replace("\\", "/").rpartition("/")[2].replace("\0", "").split())
