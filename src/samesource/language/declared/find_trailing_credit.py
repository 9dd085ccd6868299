"""The agency that signs behind the last sentence of a story."""

from __future__ import annotations

import re

from samesource.language.declared.agency import is_agency

_TRAILING = re.compile(r"[.!?][\"']?\s+(?P<mark>[(\[/]|-\s?|)(?P<name>[^\W\d_][\w. -]{1,28}?)[)\]/]?\.?$")
_REACH = 40


def find_trailing_credit(paragraph: str) -> tuple[str, int] | None:
    """Return the agency behind the last sentence of a normalised paragraph and where its mark begins.

    `… in May. (AFP)`, `… in May. - Reuters`. A code that is none of the great agencies' counts in brackets only.
    """
    low = max(0, len(paragraph) - _REACH)
    match = _TRAILING.search(paragraph, low)
    if match is None:
        return None
    name = match["name"].strip()
    bracketed = match["mark"] in ("(", "[", "/") and name.isupper()
    return (name, match.start("mark")) if is_agency(name, known=not bracketed) else None
