"""Statements corrected by what a page calls its site."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.reading.pages.page_block import fold_block
from samesource.records.statement import Statement

_MARKS = re.compile(r"\s+[|\u00b7\u2022\u2013\u2014\u00bb\u00ab:-]+\s+|\s*[|_]\s*|:\s+|\s+::\s+")
_ARTICLES = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|o|a)\s+|^l['\u2019]", re.I)
_MOST_WORDS = 6
_ENDINGS = (
    "\u7f51",
    "\u65b0\u95fb",
    "\u5728\u7ebf",
    "\u9891\u9053",
    "\u5ba2\u6237\u7aef",
    "\u65e5\u62a5",
    "\u665a\u62a5",
    "\u65b0\u805e",
)
"""What names of Chinese sites and papers end in."""
_FEW_WORDS, _SHORT = 4, 30
"""Words and characters of a part that is known for an outlet by its sound alone."""


def site_statements(said: Sequence[Statement], names: Sequence[str]) -> list[Statement]:
    """Return statements with the outlet that a headline ends or begins with, and no headline that is the site's name.

    `names` are what the page calls its site. A part of the title element that is one of them is the outlet; a heading
    that is the site's name, or that other headlines carry as the outlet, is no headline where there is another.
    """
    known = {_bare(name) for name in names if name}
    outlets = [
        part for s in said if s.kind == "title" for part in _ends(s.value) if _bare(part) in known or _sounds(part)
    ]
    titles = [s for s in said if s.kind == "title" and _bare(s.value) not in known]
    kept = [s for s in said if s.kind != "title" or not titles or s in titles]
    if any(s.kind == "outlet" for s in said):
        return kept
    return kept + [Statement("outlet", outlet, "element") for outlet in dict.fromkeys(outlets)][:1]


def _ends(title: str) -> list[str]:
    """Return the first and the last part of a title with marks."""
    parts = [part.strip() for part in _MARKS.split(title)]
    return [part for part in (parts[-1], parts[0]) if len(parts) > 1 and part and len(part.split()) <= _MOST_WORDS]


def _sounds(part: str) -> bool:
    """Tell whether a short part of a title is called as outlets are."""
    from samesource.language.furniture.count_held import count_held

    if len(part.split()) > _FEW_WORDS or len(part) > _SHORT:
        return False
    return part.endswith(_ENDINGS) or count_held("outlet", part.casefold()) > 0


def _bare(name: str) -> str:
    """Fold a name without its article."""
    return fold_block(_ARTICLES.sub("", name.strip()))
