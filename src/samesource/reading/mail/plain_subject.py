"""The subject of an e-mail without what mail programs add."""

from __future__ import annotations

import re

_PREFIX = re.compile(
    r"(?:re|fwd?|fw|aw|wg|tr|rv|antw|antwort|sv|vs|vb|odp|pd|enc|res|rif|doorst|i|r|ref|ynt|ilt"
    r"|отв|ответ|пересл|на|回复|答复|转发|轉寄|回覆|رد|إعادة توجيه)(?:\s*[\[(]\d+[\])])?\s*[:\uff1a]\s*",
    re.I,
)
_TAG = re.compile(r"[\[(]([^\[\]()]{1,40})[\])]\s*")


def plain_subject(subject: str, list_name: str = "") -> str:
    """Return a subject without marks of replying and forwarding in any order, and without the list's own tag."""
    while True:
        match = _PREFIX.match(subject)
        tag = _TAG.match(subject)
        if match is None and tag and _letters(tag.group(1)) and _letters(tag.group(1)) in _letters(list_name):
            match = tag
        if match is None or match.end() == len(subject):
            return subject.strip()
        subject = subject[match.end() :]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
