"""The name of the outlet in a first line that nothing marks as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.span import FurnitureSpan
from samesource.language.furniture.starts_with import starts_with

_SEPARATOR = re.compile(r"\s*(?:[|\u00b7\u2022>/*]|::| [-~] |\s{3,}|, )\s*")
_MENU = "\u2261\u2630\u25cf "
"""Marks of a menu or of a live page before the name."""
_NO_NAME = re.compile(r"[\"\u201c\u201d\u00ab\u00bb]|[?!.:]$")
_WORD = re.compile(r"[^\W\d_]+")
_ABOVE = frozenset(("title", "subhead", "navigation", "byline", "credit"))
"""What a masthead passes for where no list knows it."""
_LONGEST_LINE = 14
_LONGEST_NAME = 6
"""Words."""
_LETTERS = 4
_JOIN = 3
"""Letters of the words in small letters that names hold: `Le Fil du jour`."""


def find_masthead(text: str, spans: Sequence[FurnitureSpan]) -> str | None:
    """Return what stands first on the first line of normalised `text`, where the headline comes after it.

    A name in capitals or with capitals: `Funkhaus Elbaue | Mittagsmagazin`, `LAKE & COAST`; one word alone is too
    often a section. Of the line's parts the first: what follows are mottos and menus.
    """
    line = text.split("\n", 1)[0].strip()
    first = next((span for span in spans if span.start == 0), None)
    headlines = [span.start for span in spans if span.kind == "title"]
    if not headlines or headlines[-1] == 0 or (first is not None and first.kind not in _ABOVE):
        return None
    if len(line.split()) > _LONGEST_LINE:
        return None
    parts = _SEPARATOR.split(line.lstrip(_MENU))
    return parts[0].strip() if _is_name(parts[0].strip(), alone=len(parts) == 1) else None


def _is_name(part: str, *, alone: bool) -> bool:
    """Tell whether the part of a line may be an outlet's name."""
    words = _WORD.findall(part)
    if len("".join(words)) < _LETTERS or len(part.split()) > _LONGEST_NAME or (alone and len(words) == 1):
        return False
    folded = part.casefold()
    if _NO_NAME.search(part) or find_declared_dates(part) or starts_with("headings", folded):
        return False
    if count_held("modified", folded) or count_held("navigation", folded) >= len(words):
        return False
    return "." in part or all(word[0].isupper() or len(word) <= _JOIN for word in words)
