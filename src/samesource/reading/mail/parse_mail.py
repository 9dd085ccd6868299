"""The bytes of an e-mail to its parts."""

from __future__ import annotations

import re
from email import policy
from email.message import Message
from email.parser import BytesParser

from samesource.errors import InputError

_MULTIPART = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.I | re.M)
_MOST_MULTIPARTS = 100
"""Parts with parts of their own; a digest has one, the most wrapped of forwarded mails a dozen."""
_HEADER = re.compile(rb"^[!-9;-~]+:[^\n]*(?:\n[ \t][^\n]*)*", re.M)
_LONGEST_HEADER = 32_000
"""Bytes; reading parameters costs the square of a header's length. RFC 5322 bounds a line to 998."""


def parse_mail(data: bytes) -> Message:
    """Return an e-mail (RFC 5322, MIME) parsed without looking into its headers.

    The old policy is meant: the new one reads each header with a recursive parser that hostile ones break. Raises
    InputError for parts nested too deeply and for headers too long to be headers.
    """
    if len(_MULTIPART.findall(data)) > _MOST_MULTIPARTS:
        raise InputError(f"the mail has more than {_MOST_MULTIPARTS} parts with parts of their own")
    head = data[: (re.search(rb"\r?\n\r?\n", data) or re.search(rb"\Z", data)).start()]  # type: ignore[union-attr]
    if any(len(match.group()) > _LONGEST_HEADER for match in _HEADER.finditer(head)):
        raise InputError(f"the mail has a header of more than {_LONGEST_HEADER:,} bytes")
    if re.search(rb"^content-[a-z-]{1,30}:(?:[^\n]|\n[ \t]){%d}" % _LONGEST_HEADER, data, re.I | re.M):
        raise InputError(f"a part of the mail has a header of more than {_LONGEST_HEADER:,} bytes")
    return BytesParser(policy=policy.compat32).parsebytes(data)
