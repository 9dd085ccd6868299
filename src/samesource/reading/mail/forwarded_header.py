"""The header of a forwarded e-mail, as mail programs write it into the text."""

from __future__ import annotations

import re

_LABELS = {
    "from": "from|von|de|da|van|från|fra|od|от|от кого|发件人|寄件者|من",
    "date": "date|sent|datum|gesendet|envoyé|fecha|enviado|enviado el|enviada em|inviato|data|verzonden|skickat"
    "|дата|отправлено|发送时间|日期|التاريخ|تاريخ الإرسال",
    "subject": "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|temat|тема|主题|主旨|الموضوع",
}
"""Labels of English, German, French, Spanish, Italian, Portuguese, Dutch and other mail programs."""
_KINDS = {label: kind for kind, labels in _LABELS.items() for label in labels.split("|")}
_LINE = re.compile(r"[*_\s]*([^\W\d_][^\n:\uff1a*]{0,24}?)[*_\s]*[:\uff1a][*_\s]*(\S.*)")
_BLOCK_LINES = 8


def forwarded_header(text: str) -> tuple[dict[str, str], int]:
    """Return what the first header block inside a text says (from, date, subject), and the words before it.

    A block is neighbouring lines of labels, `from` among them and `date` or `subject`. Empty where there is none.
    """
    lines = text.split("\n")
    words = 0
    for i, line in enumerate(lines):
        match = _LINE.match(line)
        if match and _KINDS.get(match.group(1).casefold()):
            found = _block(lines[i : i + _BLOCK_LINES])
            if "from" in found and len(found) >= 2:
                return found, words
        words += len(line.split())
    return {}, 0


def _block(lines: list[str]) -> dict[str, str]:
    """Read lines of labels until one is none."""
    found: dict[str, str] = {}
    for line in lines:
        match = _LINE.match(line)
        if not match:
            break
        kind = _KINDS.get(match.group(1).strip().casefold())
        if kind:
            found.setdefault(kind, match.group(2).strip().strip("*_ "))
    return found
