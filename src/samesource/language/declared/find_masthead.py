"""The name of the outlet in a first line that nothing marks as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.language.declared.dates import find_declared_dates
from samesource.language.declared.head_lines import head_lines
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.span import FurnitureSpan
from samesource.language.furniture.starts_with import starts_with

_SEPARATOR = re.compile(r"\s*(?:[|\u00b7\u2022>/*]|::| [-~] |\s{3,}|, )\s*")
_MARKS = re.compile(r"^[^\w\"]+")
"""Marks of a menu, of a live page or pictures before the name."""
_QUOTED = re.compile(r"(?:[^\W\d_]+ ){0,2}\"(?P<name>[^\"]{3,40})\"(?:,|\.|$| -)")
"""As papers are named in Russian: `"Voice of the river", no. 4, 15 October`."""
_NUMBERED = re.compile(r"\u2116|\bno?\. ?\d", re.I)
_HEAD = 4
"""Lines above the story that may name the outlet."""
_NO_NAME = re.compile(r"^\"|\".+[^\"]$|:|[?!.]$")
_WORD = re.compile(r"[^\W\d_]+")
_TITLES = frozenset(("title", "subhead"))
_ABOVE = _TITLES | {"navigation", "byline", "credit"}
"""What a masthead passes for where no list knows it."""
_LONGEST_LINE = 14
_LONGEST_NAME = 6
"""Words."""
_REACH = 600
"""Characters of the text in which the lines above the story are looked for."""
_LETTERS = 4
_JOIN = 3
"""Letters of the words in small letters that names hold: `Nouvelles du Phare`."""


def find_masthead(text: str, spans: Sequence[FurnitureSpan]) -> str | None:
    """Return what stands first on the first line of normalised `text`, where the headline comes after it.

    A name in capitals or with capitals: `Funkhaus Elbaue | Mittagsmagazin`, `LAKE & COAST`; one word alone is too
    often a section. Of the line's parts the first: what follows are mottos and menus. A page's commands may stand
    above it. Else a name in quotation marks beside a date or a number.
    """
    kinds = {span.start: span.kind for span in spans}
    reach = min(_headline(text, spans), _REACH)
    for number, (start, line) in enumerate(head_lines(text, most=_HEAD, reach=reach)):
        kind = kinds.get(start, "")
        if len(line.split()) > _LONGEST_LINE or (kind and kind not in _ABOVE) or (number and kind in _TITLES):
            break
        parts = _SEPARATOR.split(_MARKS.sub("", line.strip()))
        if _is_name(parts[0].strip(), alone=len(parts) == 1) and (number == 0 or len(parts) > 1):
            return parts[0].strip()
        if kind != "navigation":
            break
    return _quoted(text)


def _headline(text: str, spans: Sequence[FurnitureSpan]) -> int:
    """Return where the headline begins: the last title, or what stands below a title and a date."""
    titles = [span.start for span in spans if span.kind == "title"]
    if titles == [0]:
        below = [span.start for span in spans if span.kind == "subhead"][:1]
        between = text[: below[0]].split("\n", 1)[-1] if below else ""
        return below[0] if below and len(between.split()) <= _LONGEST_LINE and find_declared_dates(between) else 0
    return titles[-1] if titles else 0


def _quoted(text: str) -> str | None:
    """Return the name in quotation marks at the start of a line above the story, beside a date or a number."""
    for line in (line.strip() for _, line in head_lines(text, most=_HEAD, reach=_REACH)):
        match = _QUOTED.match(line)
        if match and match["name"][0].isupper() and len(line.split()) <= _LONGEST_LINE:
            rest = line[match.end("name") :]
            if find_declared_dates(rest) or _NUMBERED.search(rest):
                return match["name"]
    return None


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
