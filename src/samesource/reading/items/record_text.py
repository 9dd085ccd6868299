"""The text in a record's column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from samesource.reading.isolate import isolate
from samesource.reading.texts.decode_text import decode_text
from samesource.reading.texts.fragment_text import fragment_text
from samesource.reading.unreadable import unreadable

_MARKUP = re.compile(r"</(?:p|div|li|h[1-6]|blockquote|article|section)>|<br ?/?>", re.I)
"""What no one writes but in HTML; a `<` or a `<b>` alone says nothing."""
_CUT = re.compile(r"\s*\[\+\d+ chars\]\s*$")
"""What News API adds where it cuts a text."""


def record_text(value: Any, *, markup: bool) -> str:  # noqa: ANN401 - a cell of any type
    """Return a cell as text: a text, bytes, a list of paragraphs, or the `rendered` or `text` of an object; else "".

    With `markup`, HTML becomes paragraphs.
    """
    if isinstance(value, Mapping):
        value = value.get("rendered") or value.get("text")
    if isinstance(value, list):
        value = "\n\n".join(part for part in value if isinstance(part, str))
    if isinstance(value, bytes):
        value = decode_text(value)
    if not isinstance(value, str):
        return ""
    if markup and _MARKUP.search(value):
        value = isolate(unreadable("the record's markup"), fragment_text, value)
    return _CUT.sub("", value) if value.endswith("chars]") else value
