"""Text of a metadata field, which may hold markup."""

from __future__ import annotations

import html
import re

_ENDS = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|figure)\b[^<>]*>", re.I)
_DROPPED = re.compile(r"<(script|style|figcaption|figure)\b.*?</\1\s*>|<!--.*?-->", re.I | re.S)
_ANY = re.compile(r"</?[a-zA-Z][^<>]*>")
_ESCAPED = re.compile(r"&lt;/?(?:p|br|div)\b", re.I)


def paragraphs_of_markup(text: str) -> str:
    """Return the paragraphs of a text or a fragment of HTML, escaped once or twice, an empty line between them."""
    if _ESCAPED.search(text):
        text = html.unescape(text)
    if "<" in text:
        text = _ANY.sub("", _ENDS.sub("\n", _DROPPED.sub("\n", text)))
    lines = (" ".join(line.split()) for line in html.unescape(text).splitlines())
    return "\n\n".join(line for line in lines if line)
