"""What the header of an e-mail says of the report in it."""

from __future__ import annotations

import re
from email.message import Message

from samesource.language.declared.names import find_declared_names
from samesource.reading.mail.forwarded_header import forwarded_header
from samesource.reading.mail.header_text import header_text
from samesource.reading.mail.plain_subject import plain_subject
from samesource.records.statement import Statement

_ANGLES = re.compile(r"<([^<>]+)>")
_MAILTO = re.compile(r"\s*\[(?:mailto:|smtp:)[^\]]*\]", re.I)
_ADDRESS = re.compile(r"(?P<name>.*?)\s*<(?P<bare>[^<>]*)>")
_COMMENTED = re.compile(r"(?P<bare>\S+@\S+)\s+\((?P<name>[^()]*)\)")
_MOST_WORDS_BEFORE = 60
"""Words that one who forwards a report writes above it; with more it is their own mail with another below."""
_BRACKETED = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]+)[)\]]$")
_ON_BEHALF = re.compile(r"\s+(?:via|per|über|par|por|tramite|через)\s+", re.I)


def mail_statements(message: Message, text: str) -> list[Statement]:
    """Return title, author, time and way of an e-mail (RFC 5322, 2919, 5064).

    Of a forwarded report the author and the time are those of the mail inside, and who forwarded it is on its way.
    """
    found: list[tuple[str, str]] = []
    inside, words_before = forwarded_header(text)
    sender = header_text(message, "From")
    if inside and words_before <= _MOST_WORDS_BEFORE:
        found += _author(inside["from"])
        found.append(("published", inside.get("date", "")))
        found.append(("via", _name(sender)))
    else:
        found += _author(sender)
        if inside:
            found.append(("via", _name(inside["from"])))
    found += [
        ("title", plain_subject(header_text(message, "Subject"), _list_name(message))),
        ("published", header_text(message, "Date")),
        ("via", _list_name(message)),
        ("via", _name(header_text(message, "Sender"))),
        ("guid", _in_angles(header_text(message, "Message-ID"))),
        ("language", header_text(message, "Content-Language").split(",")[0]),
        ("url", _in_angles(header_text(message, "Archived-At"))),
    ]
    return [Statement(kind, value, "mail") for kind, value in found if value]


def _author(address: str) -> list[tuple[str, str]]:
    """Return a person as author; any other sender is on the report's way."""
    name = _name(address)
    person, *desks = _ON_BEHALF.split(name, maxsplit=1)
    bracketed = _BRACKETED.match(person)
    if bracketed:
        person = bracketed.group(1)
        desks.append(bracketed.group(2))
    family, comma, given = person.partition(", ")
    if comma and " " not in family and given.count(" ") <= 1:
        person = f"{given} {family}"
    if person not in find_declared_names(person, "und").people:
        return [("via", name)]
    return [("byline", person), *(("via", desk) for desk in desks)]


def _name(address: str) -> str:
    """Return the display name of an address, or the address."""
    plain = _MAILTO.sub("", address)
    match = _ADDRESS.match(plain) or _COMMENTED.match(plain)
    return ((match.group("name") or match.group("bare")) if match else plain).strip("\"'*_ ").replace('\\"', '"')


def _list_name(message: Message) -> str:
    """Return the name of a mailing list, or its id (RFC 2919)."""
    value = header_text(message, "List-Id")
    return value.partition("<")[0].strip("\"' ") or _in_angles(value)


def _in_angles(value: str) -> str:
    match = _ANGLES.search(value)
    return (match.group(1) if match else value).strip()
